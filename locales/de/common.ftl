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
common-purchases = Käufe
common-discounts = Rabatte
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
action-continue = Weiter
action-done = Fertig
action-undo = Rückgängig
action-try-again = Erneut versuchen
action-refresh = Aktualisieren
action-log-out = Abmelden
