### Booking and rescheduling.

common-morning = Morning
common-afternoon = Afternoon
common-evening = Evening
action-continue = Continue
action-leave = Leave
action-keep-editing = Keep editing
action-continue-to-payment = Continue to payment
a11y-slot = { $time }, { $date }
a11y-step = Step { $step } of { $total }
a11y-previous-month = Previous month
a11y-next-month = Next month
a11y-categories = Categories
a11y-services-found = { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
a11y-old-price = Before: { $price }
a11y-rating = Rated { $rating } of 5
a11y-edit-time = Change date and time
a11y-fewer-seats = One seat fewer
a11y-more-seats = One seat more

## Steps

screen-booking-location = Location
screen-booking-services = Services
screen-booking-professional = Professional
screen-booking-time = Date & time
screen-booking-details = Details

## Choosing

screen-booking-where = Where would you like to go?
screen-booking-search = Search services
screen-booking-no-services = This place offers nothing online right now
screen-booking-none-found = No service matches your search
screen-booking-more-services = More services
screen-booking-choose-service = Choose a service
screen-booking-service-count = { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
screen-booking-price-range = { $from } – { $to }
screen-booking-members-only = Only with a membership
screen-booking-group-class = Group class
screen-booking-prepaid = Paid in advance
screen-booking-any = Any professional
screen-booking-any-hint = Whoever is free first
screen-booking-nobody = Nobody is free for these services right now
# $first, $second: short months, "Nov" and "Dec"; $year: of the second
screen-booking-months = { $first } – { $second } { $year }
screen-booking-nothing-free = Nothing is free in the coming months. Please call the place.
screen-booking-no-day = Nothing free here
screen-booking-no-times = Nothing free on this day
screen-booking-next-free = Next free day: { $date }
screen-booking-choose-time = Choose a time
screen-booking-seats-left = { $count ->
        [0] Full
        [one] { $count } seat left
       *[other] { $count } seats left
    }
screen-booking-seats = Seats

## Details

screen-booking-name = Name
screen-booking-surname = Surname
screen-booking-phone = Phone number
screen-booking-email = Email
screen-booking-comment = Comment for the place
screen-booking-optional = { $label }, optional
screen-booking-not-chosen = Not chosen
# The words in square brackets are a link.
screen-booking-consent = I accept the [privacy policy] of { $place } and allow data processing
screen-booking-policy = Privacy policy
screen-booking-policy-none = This place has not written down its policy. Please ask there.
screen-booking-pay-there = Pay at the place
screen-booking-pay-online = Paid in advance
screen-booking-must-prepay = This is paid in advance on the place's own page. You finish booking there.
screen-booking-went-to-pay = Finish booking and pay on the page that has opened. Until then nothing is booked.
screen-booking-pay-nowhere = Please call the place
screen-booking-booking = Booking…

## What came between

screen-booking-time-taken = That time was just taken. Here is what is free now.
screen-booking-nobody-free = Nobody is free at that time any more. Please choose another one.
screen-booking-overlap = Two of your services would run at the same time. Please choose another one.
screen-booking-service-gone = Something you chose is no longer offered. Please choose again.
screen-booking-services-gone = No longer offered: { $titles }
screen-booking-professional-gone = { $name } can't be booked any more. Please choose somebody else.
screen-booking-price-changed = The price has changed from { $old } to { $new }. Book if that is fine with you.
screen-booking-resolving = Checking whether your booking went through
screen-booking-resolving-text = The answer got lost on the way. This takes a moment.
screen-booking-unknown = We don't know yet whether you're booked
screen-booking-unknown-text = The answer got lost and your visits can't be read right now. Please check again before booking anew.
screen-booking-leave = Leave booking?
screen-booking-leave-text = What you have chosen will be lost.

## Booked

screen-booking-booked = You’re booked
screen-booking-booked-text = The visit is in your appointments.

## Not finished

screen-booking-nothing-begun = No booking has been begun
screen-main-continue-booking = You have started to book
screen-main-continue-booking-at = You have started to book at { $place }

## Reschedule

screen-reschedule-title = Reschedule
screen-reschedule-now = Now: { $moment }
screen-reschedule-now-here = Now
screen-reschedule-new = New time:
screen-reschedule-done = Your visit has been moved

## Several services

action-add-service = Add another service
a11y-edit-time-of = Change date and time: { $services }
a11y-remove-part = Remove: { $services }
screen-booking-class-alone = A group class is booked on its own

## Cards of the client's

screen-booking-cards = Membership or gift card
screen-booking-with-card = Booking with { $title }
screen-booking-show-all = Show all services
screen-booking-show-covered = Show what it covers
screen-booking-use-card = Use { $title }
screen-booking-card-told = The place is told in the comment and settles it when you come.
screen-booking-pay-with = With { $title }
# Lines of the comment that the place reads.
screen-booking-note-membership = Membership: { $title }, no. { $number }
screen-booking-note-gift-card = Gift card: { $title }, no. { $number }
