### Booking and rescheduling.

common-morning = Vormittag
common-afternoon = Nachmittag
common-evening = Abend
action-continue = Weiter
action-leave = Verlassen
action-keep-editing = Weiter bearbeiten
action-continue-to-payment = Weiter zur Zahlung
a11y-slot = { $time }, { $date }
a11y-step = Schritt { $step } von { $total }
a11y-previous-month = Vorheriger Monat
a11y-next-month = Nächster Monat
a11y-categories = Kategorien
a11y-services-found = { $count ->
        [one] { $count } Leistung
       *[other] { $count } Leistungen
    }
a11y-old-price = Vorher: { $price }
a11y-rating = Mit { $rating } von 5 bewertet
a11y-edit-time = Datum und Uhrzeit ändern
a11y-fewer-seats = Ein Platz weniger
a11y-more-seats = Ein Platz mehr

## Steps

screen-booking-location = Standort
screen-booking-services = Leistungen
screen-booking-professional = Fachkraft
screen-booking-time = Datum und Zeit
screen-booking-details = Angaben

## Choosing

screen-booking-where = Wohin möchten Sie?
screen-booking-search = Leistungen suchen
screen-booking-no-services = Hier ist gerade nichts online buchbar
screen-booking-none-found = Keine Leistung passt zur Suche
screen-booking-more-services = Weitere Leistungen
screen-booking-choose-service = Leistung wählen
screen-booking-service-count = { $count ->
        [one] { $count } Leistung
       *[other] { $count } Leistungen
    }
screen-booking-price-range = { $from } – { $to }
screen-booking-members-only = Nur mit Abo
screen-booking-group-class = Gruppenkurs
screen-booking-prepaid = Zahlung im Voraus
screen-booking-any = Beliebige Fachkraft
screen-booking-any-hint = Wer zuerst frei ist
screen-booking-nobody = Für diese Leistungen ist gerade niemand frei
# $first, $second: short months, "Nov" and "Dec"; $year: of the second
screen-booking-months = { $first } – { $second } { $year }
screen-booking-nothing-free = In den nächsten Monaten ist nichts frei. Bitte rufen Sie an.
screen-booking-no-day = Hier ist nichts frei
screen-booking-no-times = An diesem Tag ist nichts frei
screen-booking-next-free = Nächster freier Tag: { $date }
screen-booking-choose-time = Zeit wählen
screen-booking-seats-left = { $count ->
        [0] Voll
        [one] { $count } Platz frei
       *[other] { $count } Plätze frei
    }
screen-booking-seats = Plätze

## Details

screen-booking-name = Name
screen-booking-surname = Nachname
screen-booking-phone = Telefonnummer
screen-booking-email = E-Mail
screen-booking-comment = Kommentar
screen-booking-optional = { $label }, freiwillig
screen-booking-not-chosen = Nicht gewählt
# The words in square brackets are a link.
screen-booking-consent = Ich akzeptiere die [Datenschutzerklärung] von { $place } und erlaube die Datenverarbeitung
screen-booking-policy = Datenschutzerklärung
screen-booking-policy-none = Hier ist keine Erklärung hinterlegt. Bitte fragen Sie vor Ort nach.
screen-booking-pay-there = Zahlung vor Ort
screen-booking-pay-online = Zahlung im Voraus
screen-booking-must-prepay = Dies wird im Voraus auf der Seite des Studios bezahlt. Dort schließen Sie die Buchung ab.
screen-booking-went-to-pay = Schließen Sie Buchung und Zahlung auf der geöffneten Seite ab. Bis dahin ist nichts gebucht.
screen-booking-pay-nowhere = Bitte rufen Sie an
screen-booking-booking = Wird gebucht…

## What came between

screen-booking-time-taken = Diese Zeit wurde gerade vergeben. Das ist jetzt frei.
screen-booking-nobody-free = Zu dieser Zeit ist niemand mehr frei. Bitte wählen Sie eine andere.
screen-booking-overlap = Zwei Ihrer Leistungen lägen gleichzeitig. Bitte wählen Sie eine andere Zeit.
screen-booking-service-gone = Etwas davon wird nicht mehr angeboten. Bitte wählen Sie neu.
screen-booking-services-gone = Nicht mehr im Angebot: { $titles }
screen-booking-professional-gone = { $name } ist nicht mehr buchbar. Bitte wählen Sie jemand anderen.
screen-booking-price-changed = Der Preis hat sich von { $old } auf { $new } geändert. Buchen Sie, wenn das für Sie passt.
screen-booking-resolving = Wir prüfen, ob Ihre Buchung angekommen ist
screen-booking-resolving-text = Die Antwort ging unterwegs verloren. Einen Moment.
screen-booking-unknown = Noch ist unklar, ob gebucht wurde
screen-booking-unknown-text = Die Antwort ging verloren, und Ihre Termine sind gerade nicht lesbar. Bitte prüfen Sie erneut, bevor Sie neu buchen.
screen-booking-leave = Buchung verlassen?
screen-booking-leave-text = Ihre Auswahl geht verloren.

## Booked

screen-booking-booked = Gebucht
screen-booking-booked-text = Der Termin steht in Ihren Terminen.

## Not finished

screen-booking-nothing-begun = Es wurde keine Buchung begonnen
screen-main-continue-booking = Sie haben eine Buchung begonnen
screen-main-continue-booking-at = Sie haben eine Buchung bei { $place } begonnen

## Reschedule

screen-reschedule-title = Verschieben
screen-reschedule-now = Jetzt: { $moment }
screen-reschedule-now-here = Jetzt
screen-reschedule-new = Neue Zeit:
screen-reschedule-done = Ihr Termin wurde verschoben

## Several services

action-add-service = Weitere Leistung hinzufügen
a11y-edit-time-of = Datum und Uhrzeit ändern: { $services }
a11y-remove-part = Entfernen: { $services }
screen-booking-class-alone = Ein Gruppenkurs wird allein gebucht

## Cards of the client's

screen-booking-cards = Abo oder Geschenkkarte
screen-booking-with-card = Buchung mit { $title }
screen-booking-show-all = Alle Leistungen zeigen
screen-booking-show-covered = Nur Enthaltenes zeigen
screen-booking-use-card = { $title } verwenden
screen-booking-card-told = Das Studio erfährt es im Kommentar und rechnet es bei Ihrem Besuch ab.
screen-booking-pay-with = Mit { $title }
# Lines of the comment that the place reads.
screen-booking-note-membership = Abo: { $title }, Nr. { $number }
screen-booking-note-gift-card = Geschenkkarte: { $title }, Nr. { $number }
