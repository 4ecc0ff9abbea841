### Wörter und Wendungen, die mehrere Ansichten teilen. Erklärungen stehen in der englischen Datei.

## Tage

common-today = Heute
common-tomorrow = Morgen
common-yesterday = Gestern
common-in-days = In { $days ->
        [one] { $days } Tag
       *[other] { $days } Tagen
    }
common-days-ago = { $days ->
        [one] Vor { $days } Tag
       *[other] Vor { $days } Tagen
    }
common-weekday-and-day = { $weekday }, { $day }

## Begrüßung

common-good-morning = Guten Morgen
common-good-afternoon = Guten Tag
common-good-evening = Guten Abend

## Bereiche und feste Beschriftungen

common-appointments = Termine
common-places = Orte
common-memberships = Abos
common-gift-cards = Gutscheine
common-loyalty-cards = Kundenkarten
common-notifications = Mitteilungen
action-all = Alle
action-book = Buchen
action-book-again = Erneut buchen
action-call = Anrufen
action-details = Details
action-confirm = Bestätigen
action-rate-professional = Fachkraft bewerten
action-review-location = Bewertung zum Standort
action-reschedule = Verschieben
action-cancel = Absagen
action-undo = Rückgängig
action-try-again = Erneut versuchen
action-refresh = Aktualisieren
action-log-out = Abmelden

## Time and place

common-zone-time = Ortszeit { $city }
common-date-and-time = { $date }, { $time }
common-in-minutes = In { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
common-minutes = { $minutes } Min.
common-hours = { $hours } Std.
common-hours-minutes = { $hours } Std. { $minutes } Min.
common-until = Bis { $date }
common-expired = Abgelaufen
common-expired-on = Abgelaufen am { $date }
common-no-time-limit = Unbefristet

## Visits

common-visit = Termin
common-status-confirmed = Bestätigt
common-status-not-confirmed = Nicht bestätigt
common-status-waiting-for-payment = Zahlung offen
common-status-in-progress = Läuft gerade
common-status-completed = Abgeschlossen
common-status-did-not-take-place = Hat nicht stattgefunden
common-status-canceled = Abgesagt

## Saved copies

common-offline-title = Du bist offline
common-showing-data-from = Daten von { $moment }
common-nothing-saved = Auf diesem Telefon ist noch nichts gespeichert
common-updated-yesterday = Gestern aktualisiert
common-updated-days-ago = { $days ->
        [one] Vor { $days } Tag aktualisiert
       *[other] Vor { $days } Tagen aktualisiert
    }
common-loading = Wird geladen

## More actions

action-dial = Anrufen
action-done = Fertig
action-show-more = Mehr anzeigen
action-back = Zurück
action-check-again = Erneut prüfen
action-use-another-number = Andere Nummer verwenden
action-sign-in = Anmelden
common-phone-number-copied = Telefonnummer kopiert
common-favorite-removed = Aus Favoriten entfernt
common-unknown-link = Dieser Link führt hier nirgendwohin

## For screen readers

a11y-action-for = { $action }, { $name }
a11y-all-appointments = Alle Termine
a11y-all-places = Alle Orte
a11y-all-memberships = Alle Abos
a11y-all-gift-cards = Alle Geschenkkarten
a11y-add-favorite = { $name } zu Favoriten hinzufügen
a11y-remove-favorite = { $name } aus Favoriten entfernen
a11y-notifications-none = Mitteilungen
a11y-notifications-unread = Mitteilungen, { $count } ungelesen
common-more = +{ $more } weitere
action-close = Schließen

## Warten

common-try-again-later = Bitte versuchen Sie es später noch einmal
common-try-again-now = Sie können es jetzt noch einmal versuchen
# $seconds (number): below 120
common-try-again-in-seconds = Noch einmal in { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    }
# $minutes (number): 2 or more
common-try-again-in-minutes = Noch einmal in { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }

## Anmelden

action-try-demo = Demo ansehen
action-send-code = Code senden
action-send-again = Noch einmal senden
action-change-number = Nummer ändern
a11y-language = Sprache, { $language }
a11y-country-code = Ländervorwahl, { $country }, { $code }
a11y-countries-found = { $count ->
        [one] { $count } Land
       *[other] { $count } Länder
    }
a11y-code-field = Code aus der Nachricht

## Without a connection

common-needs-internet = Braucht Internet
common-needs-sign-in-read = Anmeldung noch nicht lesbar
