### Appointments: the list, the passes, the details.

## Main page

screen-main-your-account = Your account
screen-main-nothing-planned = Nothing planned
screen-main-no-visits-title = No visits yet
screen-main-no-visits-text = Places appear here after your first appointment with this number. Booked with another one?

## List

screen-appointments-upcoming = Upcoming
screen-appointments-past = Past
screen-appointments-canceled = Canceled
screen-appointments-this-week = This week
screen-appointments-next-week = Next week
screen-appointments-no-past = No past visits yet
screen-appointments-none-canceled = Nothing canceled
screen-appointments-rating-locked = Available after a completed visit
screen-appointments-search = Service, professional, place
screen-appointments-none-found = Nothing found
screen-appointments-at = My appointments at { $place }
screen-place-my-appointments = All my appointments here
a11y-visits-found = { $count ->
        [one] { $count } appointment found
       *[other] { $count } appointments found
    }

## One appointment

screen-appointment-total = Total
screen-appointment-until = Until { $time }
screen-appointment-comment = Comment
screen-appointment-contact = To change this visit, contact the studio
screen-appointment-gone = This visit is no longer there

## Changing a visit

screen-cancel-title = Cancel this appointment?
screen-cancel-refused-title = This appointment can’t be canceled here
screen-cancel-lead = { $name } will see it right away.
screen-cancel-free-until = Free to cancel until { $moment }
screen-cancel-free = Free to cancel until it starts
screen-cancel-prepaid-until = You can cancel until { $moment }. You paid online: the studio decides about the refund.
screen-cancel-prepaid = You paid online: the studio decides about the refund.
action-cancel-appointment = Cancel appointment
action-reschedule-instead = Reschedule instead
action-keep-appointment = Keep appointment
action-add-to-calendar = Add to calendar
action-route = Route
action-share = Share
screen-appointment-new-time = New time
screen-appointment-moved = The studio moved this visit. Before, it was { $moment }.
screen-appointment-canceled-by-you = You canceled this on { $date }
screen-appointment-canceled-meanwhile = This visit was canceled
screen-appointment-paid-online = Paid online
screen-appointment-payment = Payment
screen-appointment-refund = Refund
screen-appointment-refund-by-place = The studio decides
screen-appointment-seats = { $count ->
        [one] { $count } seat
       *[other] { $count } seats
    }
screen-appointment-cancel-was-until = It could be canceled until { $moment }
screen-appointment-prepaid-fixed = Paid visits can’t be canceled in the app
screen-appointment-reschedule-until = Reschedule until { $moment }
screen-appointment-again-hint = Same place, service and professional. You only choose a new date and time.
screen-appointment-not-repeated = This visit can’t be booked again as it was. You can choose any service of this place.
screen-appointment-review-hint = Help others choose { $place }
screen-appointment-copied = Copied, ready to paste

## Places

screen-places-all = All { $count }
screen-places-favorites = Favorites { $count }
screen-places-no-favorites = Tap the heart next to a place's name
screen-places-none = No places yet
screen-places-visits = { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
screen-places-visits-and-last = { $count ->
        [one] { $count } visit, on { $date }
       *[other] { $count } visits, last on { $date }
    }
screen-places-cashback = { $amount } cashback
screen-places-left-service = No longer takes online bookings
screen-place-contact = To book, call the studio
screen-place-no-phone = This place has no phone number here
screen-place-gone = This place is no longer there
