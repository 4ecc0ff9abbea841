### Memberships, gift cards, loyalty cards, discounts, purchases.

screen-memberships-left-of = { $total ->
        [one] Noch { $left } von { $total } Besuch
       *[other] Noch { $left } von { $total } Besuchen
    }
screen-memberships-left = { $left ->
        [one] Noch { $left } Besuch
       *[other] Noch { $left } Besuche
    }
screen-memberships-unlimited = Unbegrenzt
screen-memberships-frozen = Eingefroren
screen-memberships-days-left = { $days ->
        [one] Noch { $days } Tag
       *[other] Noch { $days } Tage
    }
screen-memberships-last-day = Letzter Tag
screen-memberships-last-visit = Noch 1 Besuch
screen-memberships-starts = Ab { $date }
screen-memberships-not-started = Noch nicht begonnen
screen-memberships-used-up = Aufgebraucht
screen-memberships-finished = Beendet
screen-memberships-empty-title = Noch keine Abos
screen-memberships-empty-text = Die Abos deiner Orte erscheinen hier
screen-membership-gone = Dieses Abo gibt es nicht mehr
screen-wallet-number = Nummer
screen-wallet-place = Wo
screen-wallet-freezing = Einfrieren

common-card-number-copied = Kartennummer kopiert
a11y-copy-card-number = Kartennummer { $number } kopieren

## Gift cards

screen-gift-cards-left-of = Noch { $balance } von { $nominal }
screen-gift-cards-left = Noch { $balance }
screen-gift-cards-of = von { $nominal }
screen-gift-cards-balance = Guthaben
screen-gift-cards-nominal = Nennwert
screen-gift-cards-multiple-use = Mehrfach einlösbar
screen-gift-cards-single-use = Einmalig einlösbar
screen-gift-cards-spent = Aufgebraucht
screen-gift-cards-uses = Einlösung
screen-gift-cards-applies-to = Gilt für
screen-gift-cards-finished = Aufgebraucht oder abgelaufen
screen-gift-cards-empty-title = Noch keine Geschenkkarten
screen-gift-cards-empty-text = Die Geschenkkarten deiner Orte erscheinen hier
screen-gift-card-gone = Diese Geschenkkarte gibt es nicht mehr

## Loyalty cards

screen-loyalty-cards-bonus = Bonusguthaben
screen-loyalty-cards-discount = Rabatt
screen-loyalty-cards-empty-title = Noch keine Kundenkarten
screen-loyalty-cards-empty-text = Die Kundenkarten deiner Orte erscheinen hier
screen-memberships-count = { $left } von { $total }
screen-memberships-visits-left = Besuche übrig

## One membership, one gift card

screen-membership-title = Mitgliedschaft
screen-membership-of-left = von { $total } übrig
screen-membership-valid = Gültig
screen-membership-frozen-note = Zurzeit pausiert. Buchen geht wieder, sobald das Studio die Pause beendet.
screen-membership-any-service = Alle Leistungen
screen-membership-from-first-visit = { $term } ab dem ersten Besuch
screen-wallet-where-to-go = Wohin möchten Sie gehen?
screen-wallet-where-to-buy = Wo möchten Sie kaufen?
screen-wallet-valid-at = { $title } gilt an diesen Standorten.
screen-wallet-sold-at = { $title } gibt es an diesen Standorten.
screen-wallet-range = { $start } – { $end }
screen-gift-card-title = Gutschein
screen-gift-cards-remaining = Restguthaben
screen-gift-cards-valid-until = Gültig bis
action-buy-again = Erneut kaufen
screen-membership-freezing-left = { $days ->
        [one] { $days } Tag verfügbar
       *[other] { $days } Tage verfügbar
    }
screen-membership-term-days = { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
screen-membership-term-weeks = { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
screen-membership-term-months = { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
screen-membership-term-years = { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
screen-wallet-locations = { $count ->
        [one] { $count } Standort
       *[other] { $count } Standorte
    }

## Discounts

screen-discounts-title = Rabatte
screen-discounts-promotions = Aktionen
screen-discounts-bonuses = Boni
screen-discounts-percents = Rabatte
screen-discounts-empty-title = Noch keine Rabatte
screen-discounts-empty-text = Hier erscheinen Aktionen, Boni und Rabatte Ihrer Orte
screen-discounts-back = { $value } zurück
screen-loyalty-cards-percent = { $value } %
screen-loyalty-cards-next-sum = Noch { $sum } bis { $value }
screen-wallet-sellers = Orte, die online verkaufen
action-buy-membership = Mitgliedschaft kaufen
action-buy-gift-card = Gutschein kaufen
screen-loyalty-cards-next-visits = { $visits ->
        [one] Noch { $visits } Besuch bis { $value }
       *[other] Noch { $visits } Besuche bis { $value }
    }
screen-discounts-package-left = noch { $count }
