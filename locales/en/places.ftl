### The page of a place, its reviews, searching among places.

action-website = Website
screen-place-tab-visits = Visits
screen-place-tab-about = About
screen-place-tab-reviews = Reviews
# $time: "20:00", by the place's clock
screen-place-open-until = Open until { $time }
screen-place-open-always = Open 24 hours
screen-place-open-now = Open now
screen-place-closed = Closed
screen-place-opens-at = Closed, opens at { $time }
# $day: "Mon"
screen-place-opens-on = Closed, opens { $day } { $time }
screen-place-two-days = { $first }, { $second }
screen-place-days = { $first } – { $last }
screen-place-hours = Working hours
screen-place-mail = Email
screen-place-tap-to-copy = Tap to copy
screen-place-next-visit = Next appointment
screen-place-last-visit = Last appointment
screen-place-buy = Memberships and gift cards
# $visits: "8 visits"
screen-place-offer-visits = { $title }, { $visits }
# $price: the cheapest of several, "€25"
screen-place-offer-from = from { $price }
screen-place-reviews-count = { $count ->
        [one] { $count } review
       *[other] { $count } reviews
    }
# $count (number): at least that many are known
screen-place-reviews-more-than = { $count ->
        [one] { $count }+ review
       *[other] { $count }+ reviews
    }
screen-place-reviews-title = Reviews of { $place }
screen-place-reviews-all = All
screen-place-reviews-of-place = About the place
screen-place-reviews-of-professionals = About professionals
screen-place-reviews-none = No reviews yet
screen-place-review-about = About { $name }
screen-place-review-about-professional = About a professional
screen-place-review-anonymous = Anonymous
screen-places-search = Search places
screen-places-none-found = Nothing found

error-load-place = Couldn’t load this place
error-load-reviews = Couldn’t load reviews

a11y-place-rating = Rated { $average } out of { $most }, { $count }
a11y-review-stars = { $stars } out of { $most }
a11y-place-parts = Parts of this page
a11y-all-purchases = All purchases
a11y-all-reviews = All reviews
a11y-copy-number = Copy the number
a11y-places-found = { $count ->
        [one] { $count } place found
       *[other] { $count } places found
    }
