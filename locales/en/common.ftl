### Words and phrases that several screens share.
### Keys: screen-<screen>-<part>, action-<verb>, common-<noun>, error-<operation>-<reason>, a11y-<thing>.
### Dates, times and numbers arrive formatted; the space between a number and its noun is non-breaking (U+00A0).

## Days

common-today = Today
common-tomorrow = Tomorrow
common-yesterday = Yesterday
# $days (number): 2 or more
common-in-days = In { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
# $days (number): 2 or more
common-days-ago = { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
# $weekday: "Thursday" or "Thu"; $day: "26 November"
common-weekday-and-day = { $weekday }, { $day }

## Greeting, by the phone's hour

common-good-morning = Good morning
common-good-afternoon = Good afternoon
common-good-evening = Good evening

## Section names and fixed labels

common-appointments = Appointments
common-places = Places
common-memberships = Memberships
common-gift-cards = Gift cards
common-loyalty-cards = Loyalty cards
common-notifications = Notifications
action-all = All
action-book = Book
action-book-again = Book again
action-call = Call
action-details = Details
action-confirm = Confirm
action-rate-professional = Rate the professional
action-review-location = Review about the location
action-reschedule = Reschedule
action-cancel = Cancel
action-undo = Undo
action-try-again = Try again
action-refresh = Refresh
action-log-out = Log out

## Time and place

common-zone-time = { $city } time
common-date-and-time = { $date }, { $time }
common-in-minutes = In { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
common-minutes = { $minutes } min
common-hours = { $hours } h
common-hours-minutes = { $hours } h { $minutes } min
common-until = Until { $date }
common-expired = Expired
common-expired-on = Expired on { $date }
common-no-time-limit = No time limit

## Visits

common-visit = Visit
common-status-confirmed = Confirmed
common-status-not-confirmed = Not confirmed
common-status-waiting-for-payment = Waiting for payment
common-status-in-progress = Happening now
common-status-completed = Completed
common-status-did-not-take-place = Didn't take place
common-status-canceled = Canceled

## Saved copies

common-offline-title = You're offline
common-showing-data-from = Showing data from { $moment }
common-nothing-saved = Nothing is saved on this phone yet
common-updated-yesterday = Updated yesterday
common-updated-days-ago = Updated { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
common-loading = Loading

## More actions

action-dial = Dial
action-done = Done
action-show-more = Show more
action-back = Back
action-check-again = Check again
action-use-another-number = Use another number
action-sign-in = Sign in
common-phone-number-copied = Phone number copied
common-favorite-removed = Removed from favorites
common-unknown-link = This link doesn't open anything here

## For screen readers

a11y-action-for = { $action }, { $name }
a11y-all-appointments = All appointments
a11y-all-places = All places
a11y-all-memberships = All memberships
a11y-all-gift-cards = All gift cards
a11y-add-favorite = Add { $name } to favorites
a11y-remove-favorite = Remove { $name } from favorites
a11y-notifications-none = Notifications
a11y-notifications-unread = Notifications, { $count } unread
common-more = +{ $more } more
action-close = Close

## Waiting

common-try-again-later = Please try again later
common-try-again-now = You can try again now
# $seconds (number): below 120
common-try-again-in-seconds = Try again in { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
# $minutes (number): 2 or more
common-try-again-in-minutes = Try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }

## Signing in

action-try-demo = Try the demo
action-send-code = Send code
action-send-again = Send again
action-change-number = Change number
a11y-language = Language, { $language }
a11y-country-code = Country code, { $country }, { $code }
a11y-countries-found = { $count ->
        [one] { $count } country
       *[other] { $count } countries
    }
a11y-code-field = Code from the message

## Without a connection

common-needs-internet = Needs internet
common-needs-sign-in-read = Can't read your sign-in yet
