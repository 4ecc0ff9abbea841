### Memberships, gift cards, loyalty cards, discounts, purchases.

screen-memberships-left-of = { $total ->
        [one] { $left } of { $total } visit left
       *[other] { $left } of { $total } visits left
    }
screen-memberships-left = { $left ->
        [one] { $left } visit left
       *[other] { $left } visits left
    }
screen-memberships-unlimited = Unlimited
screen-memberships-frozen = Frozen
screen-memberships-days-left = { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    }
screen-memberships-last-day = Last day
screen-memberships-last-visit = 1 visit left
screen-memberships-starts = Starts { $date }
screen-memberships-not-started = Not started yet
screen-memberships-used-up = Used up
screen-memberships-finished = Finished
screen-memberships-empty-title = No memberships yet
screen-memberships-empty-text = Your places' memberships appear here
screen-membership-gone = This membership is no longer there
screen-wallet-number = Number
screen-wallet-place = Where
screen-wallet-freezing = Freezing

common-card-number-copied = Card number copied
a11y-copy-card-number = Copy card number { $number }

## Gift cards

screen-gift-cards-left-of = { $balance } of { $nominal } left
screen-gift-cards-left = { $balance } left
screen-gift-cards-of = of { $nominal }
screen-gift-cards-balance = Balance
screen-gift-cards-nominal = Nominal value
screen-gift-cards-multiple-use = Multiple use
screen-gift-cards-single-use = Single use
screen-gift-cards-spent = Spent
screen-gift-cards-uses = Uses
screen-gift-cards-applies-to = Applies to
screen-gift-cards-finished = Spent or expired
screen-gift-cards-empty-title = No gift cards yet
screen-gift-cards-empty-text = Your places' gift cards appear here
screen-gift-card-gone = This gift card is no longer there

## Loyalty cards

screen-loyalty-cards-bonus = Bonus balance
screen-loyalty-cards-discount = Discount
screen-loyalty-cards-empty-title = No loyalty cards yet
screen-loyalty-cards-empty-text = Your places' loyalty cards appear here
screen-memberships-count = { $left } of { $total }
screen-memberships-visits-left = visits left

## One membership, one gift card

screen-membership-title = Membership
screen-membership-of-left = of { $total } left
screen-membership-valid = Valid
screen-membership-frozen-note = Frozen now. You can book with it again once the place unfreezes it.
screen-membership-any-service = Any service
screen-membership-from-first-visit = { $term } from the first visit
screen-wallet-where-to-go = Where would you like to go?
screen-wallet-where-to-buy = Where would you like to buy?
screen-wallet-valid-at = { $title } is valid at these locations.
screen-wallet-sold-at = { $title } is sold at these locations.
screen-wallet-range = { $start } – { $end }
screen-gift-card-title = Gift card
screen-gift-cards-remaining = Remaining balance
screen-gift-cards-valid-until = Valid until
action-buy-again = Buy again
screen-membership-freezing-left = { $days ->
        [one] { $days } day available
       *[other] { $days } days available
    }
screen-membership-term-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
screen-membership-term-weeks = { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }
screen-membership-term-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
screen-membership-term-years = { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
screen-wallet-locations = { $count ->
        [one] { $count } location
       *[other] { $count } locations
    }

## Discounts

screen-discounts-title = Discounts
screen-discounts-promotions = Promotions
screen-discounts-bonuses = Bonuses
screen-discounts-percents = Discounts
screen-discounts-empty-title = No discounts yet
screen-discounts-empty-text = Your places' promotions, bonuses and discounts appear here
screen-discounts-back = { $value } back
screen-loyalty-cards-percent = { $value }%
screen-loyalty-cards-next-sum = { $sum } more to { $value }
screen-wallet-sellers = Places that sell online
action-buy-membership = Buy a membership
action-buy-gift-card = Buy a gift card
screen-loyalty-cards-next-visits = { $visits ->
        [one] { $visits } more visit to { $value }
       *[other] { $visits } more visits to { $value }
    }
screen-discounts-package-left = { $count } to go
