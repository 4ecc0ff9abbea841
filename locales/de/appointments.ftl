### Appointments: the list, the passes, the details.

## Main page

screen-main-your-account = Dein Konto
screen-main-nothing-planned = Nichts geplant
screen-main-no-visits-title = Noch keine Termine
screen-main-no-visits-text = Orte erscheinen hier nach deinem ersten Termin mit dieser Nummer. Mit einer anderen gebucht?

## List

screen-appointments-upcoming = Anstehend
screen-appointments-past = Vergangen
screen-appointments-canceled = Abgesagt
screen-appointments-this-week = Diese Woche
screen-appointments-next-week = Nächste Woche
screen-appointments-no-past = Noch keine vergangenen Termine
screen-appointments-none-canceled = Nichts abgesagt
screen-appointments-rating-locked = Nach einem abgeschlossenen Termin möglich
screen-appointments-search = Leistung, Person, Ort
screen-appointments-none-found = Nichts gefunden
screen-appointments-at = Meine Termine: { $place }
screen-place-my-appointments = Alle meine Termine hier
a11y-visits-found = { $count ->
        [one] { $count } Termin gefunden
       *[other] { $count } Termine gefunden
    }

## One appointment

screen-appointment-total = Gesamt
screen-appointment-until = Bis { $time }
screen-appointment-comment = Kommentar
screen-appointment-contact = Um diesen Termin zu ändern, kontaktiere das Studio
screen-appointment-gone = Diesen Termin gibt es nicht mehr

## Changing a visit

screen-cancel-title = Diesen Termin absagen?
screen-cancel-refused-title = Dieser Termin lässt sich hier nicht absagen
screen-cancel-lead = { $name } sieht es sofort.
screen-cancel-free-until = Kostenlos absagen bis { $moment }
screen-cancel-free = Bis zum Beginn kostenlos absagen
screen-cancel-prepaid-until = Absagen geht bis { $moment }. Du hast online bezahlt: Über die Erstattung entscheidet das Studio.
screen-cancel-prepaid = Du hast online bezahlt: Über die Erstattung entscheidet das Studio.
action-cancel-appointment = Termin absagen
action-reschedule-instead = Stattdessen verschieben
action-keep-appointment = Termin behalten
action-add-to-calendar = In den Kalender
action-route = Route
action-share = Teilen
screen-appointment-new-time = Neue Zeit
screen-appointment-moved = Das Studio hat diesen Termin verlegt. Vorher war er { $moment }.
screen-appointment-canceled-by-you = Von dir abgesagt am { $date }
screen-appointment-canceled-meanwhile = Dieser Termin wurde abgesagt
screen-appointment-paid-online = Online bezahlt
screen-appointment-payment = Zahlung
screen-appointment-refund = Erstattung
screen-appointment-refund-by-place = Entscheidet das Studio
screen-appointment-seats = { $count ->
        [one] { $count } Platz
       *[other] { $count } Plätze
    }
screen-appointment-cancel-was-until = Absagen ging bis { $moment }
screen-appointment-prepaid-fixed = Bezahlte Termine lassen sich in der App nicht absagen
screen-appointment-reschedule-until = Verschieben bis { $moment }
screen-appointment-again-hint = Gleicher Ort, gleiche Leistung, gleiche Person. Du wählst nur Tag und Uhrzeit neu.
screen-appointment-not-repeated = Dieser Termin lässt sich nicht genauso noch einmal buchen. Du kannst jede Leistung dieses Orts wählen.
screen-appointment-review-hint = Hilf anderen bei der Wahl: { $place }
screen-appointment-copied = Kopiert, zum Einfügen bereit

## Places

screen-places-all = Alle { $count }
screen-places-favorites = Favoriten { $count }
screen-places-no-favorites = Tippe auf das Herz neben dem Namen eines Ortes
screen-places-none = Noch keine Orte
screen-places-visits = { $count ->
        [one] { $count } Termin
       *[other] { $count } Termine
    }
screen-places-visits-and-last = { $count ->
        [one] { $count } Termin, am { $date }
       *[other] { $count } Termine, zuletzt am { $date }
    }
screen-places-cashback = { $amount } Cashback
screen-places-left-service = Nimmt keine Online-Buchungen mehr an
screen-place-contact = Zum Buchen ruf das Studio an
screen-place-no-phone = Für diesen Ort ist keine Telefonnummer hinterlegt
screen-place-gone = Diesen Ort gibt es nicht mehr
