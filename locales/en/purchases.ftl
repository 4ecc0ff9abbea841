### Buying memberships and gift cards, and paying online.

common-purchases = Purchases
screen-shop-nothing = Nothing is sold online here right now
screen-shop-hosted-title = Sold on the place’s own page
screen-shop-hosted-text = It opens in your browser
action-open-sales-page = Open the sales page
