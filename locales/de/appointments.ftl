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

## One appointment

screen-appointment-total = Gesamt
screen-appointment-until = Bis { $time }
screen-appointment-comment = Kommentar
screen-appointment-contact = Um diesen Termin zu ändern, kontaktiere das Studio
screen-appointment-contact-again = Um erneut zu buchen oder zu bewerten, kontaktiere das Studio
screen-appointment-gone = Diesen Termin gibt es nicht mehr

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
screen-place-address = Adresse
screen-place-phone = Telefon
screen-place-gone = Diesen Ort gibt es nicht mehr
