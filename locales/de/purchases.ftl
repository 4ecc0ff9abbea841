### Mitgliedschaften und Gutscheine kaufen, online bezahlen.

common-purchases = Einkäufe
screen-shop-nothing = Hier wird gerade nichts online verkauft
screen-shop-hosted-title = Verkauf auf der eigenen Seite des Ortes
screen-shop-hosted-text = Sie öffnet sich im Browser
action-open-sales-page = Verkaufsseite öffnen

## Was verkauft wird

screen-shop-visits = { $visits ->
        [one] { $visits } Besuch
       *[other] { $visits } Besuche
    }
screen-shop-worth = Wert { $amount }
screen-shop-days = { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
screen-shop-weeks = { $count ->
        [one] { $count } Woche
       *[other] { $count } Wochen
    }
screen-shop-months = { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
screen-shop-years = { $count ->
        [one] { $count } Jahr
       *[other] { $count } Jahre
    }
# $length: "6 Monate"
screen-shop-from-purchase = { $length } ab Kauf
screen-shop-from-first-visit = { $length } ab dem ersten Besuch

## Kasse

screen-checkout-visits = Besuche
screen-checkout-valid = Gültig
screen-checkout-total = Summe
screen-checkout-name = Name
screen-checkout-email = E-Mail für die Quittung
# Die Wörter in eckigen Klammern sind der Link
screen-checkout-terms = Ich akzeptiere die [Verkaufsbedingungen]
screen-checkout-secure = Öffnet die sichere Bezahlseite des Studios
screen-checkout-at-payment-title = Im Browser weiter bezahlen
screen-checkout-at-payment-text = Kommen Sie danach hierher zurück. Wir fragen nach dem Ergebnis.
screen-checkout-checking-title = Ihre Zahlung wird geprüft
screen-checkout-paid-title = Sie haben es in Ihren Karten
screen-checkout-not-paid-title = Nicht bezahlt, nichts wurde abgebucht
screen-checkout-not-paid-text = Sie können es jederzeit noch einmal versuchen.
screen-checkout-processing-title = Noch in Bearbeitung, wir melden uns
screen-checkout-processing-text = Ihre Bank arbeitet daran. Bitte zahlen Sie nicht ein zweites Mal.
screen-checkout-unknown-title = Wir wissen es noch nicht
screen-checkout-unknown-text = Das Ergebnis war nicht zu erfahren. Wir fragen weiter. Bitte zahlen Sie nicht ein zweites Mal.
screen-checkout-visit-not-paid = Soweit wir wissen, nicht bezahlt. Wenn Ihre Bank noch daran arbeitet, prüfen Sie es in einer Minute noch einmal.
action-go-to-payment = Zur Zahlung
action-open-payment-page = Bezahlseite öffnen
action-check-payment = Ergebnis prüfen
error-purchase-price-changed = Der Preis hat sich von { $old } auf { $new } geändert. Nichts wurde abgebucht.
error-purchase-sold-out = Das wird nicht mehr verkauft. Nichts wurde abgebucht.
error-purchase-not-offered = Das lässt sich gerade nicht in der App kaufen. Nichts wurde abgebucht.
error-purchase-offline = Sie sind offline, deshalb wurde nichts bestellt. Verbinden Sie sich und versuchen Sie es noch einmal.
error-purchase-server = Der Dienst antwortet gerade nicht, und nichts wurde abgebucht. Bitte versuchen Sie es noch einmal.
