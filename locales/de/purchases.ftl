### Mitgliedschaften und Gutscheine kaufen, online bezahlen.

common-purchases = Einkäufe
screen-shop-nothing = Hier wird gerade nichts online verkauft
screen-shop-hosted-title = Verkauf auf der eigenen Seite des Ortes
screen-shop-hosted-text = Sie öffnet sich im Browser
action-open-sales-page = Verkaufsseite öffnen
