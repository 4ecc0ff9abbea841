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
common-purchases = Purchases
common-discounts = Discounts
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
action-continue = Continue
action-done = Done
action-undo = Undo
action-try-again = Try again
action-refresh = Refresh
action-log-out = Log out
