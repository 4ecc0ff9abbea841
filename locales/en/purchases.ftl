### Buying memberships and gift cards, and paying online.

common-purchases = Purchases
screen-shop-nothing = Nothing is sold online here right now
screen-shop-hosted-title = Sold on the place’s own page
screen-shop-hosted-text = It opens in your browser
action-open-sales-page = Open the sales page

## What is sold

screen-shop-visits = { $visits ->
        [one] { $visits } visit
       *[other] { $visits } visits
    }
screen-shop-worth = Worth { $amount }
screen-shop-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
screen-shop-weeks = { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
screen-shop-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
screen-shop-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
# $length: "6 months"
screen-shop-from-purchase = { $length } from purchase
screen-shop-from-first-visit = { $length } from the first visit

## Checkout

screen-checkout-visits = Visits
screen-checkout-valid = Valid
screen-checkout-total = Total
screen-checkout-name = Name
screen-checkout-email = Email for the receipt
# The words in square brackets are the link
screen-checkout-terms = I accept the [terms of sale]
screen-checkout-secure = Opens the studio’s secure payment page
screen-checkout-at-payment-title = Finish paying in your browser
screen-checkout-at-payment-text = Come back here afterwards. We’ll ask what became of it.
screen-checkout-checking-title = Checking your payment
screen-checkout-paid-title = It’s in your wallet
screen-checkout-not-paid-title = Not paid, nothing was charged
screen-checkout-not-paid-text = You can try again whenever you like.
screen-checkout-processing-title = Still processing, we’ll notify you
screen-checkout-processing-text = Your bank is working on it. Please don’t pay a second time.
screen-checkout-unknown-title = We don’t know yet
screen-checkout-unknown-text = The result couldn’t be asked for. We keep trying. Please don’t pay a second time.
screen-checkout-visit-not-paid = Not paid as far as we know. If your bank is still working on it, check again in a minute.
action-go-to-payment = Go to payment
action-open-payment-page = Open the payment page
action-check-payment = Check the result
error-purchase-price-changed = The price has changed from { $old } to { $new }. Nothing was charged.
error-purchase-sold-out = This isn’t sold any more. Nothing was charged.
error-purchase-not-offered = This can’t be bought in the app right now. Nothing was charged.
error-purchase-offline = You’re offline, so nothing was ordered. Connect and try again.
error-purchase-server = The service isn’t answering right now, and nothing was charged. Please try again.
