### Reviews: rating a professional, reviewing a place.

action-send-review = Send review
screen-review-tap-a-star = Tap a star
screen-review-poor = Poor
screen-review-fair = Fair
screen-review-good = Good
screen-review-great = Great
screen-review-excellent = Excellent
screen-review-text = Your review
screen-review-name = Name, optional
screen-review-where-shown = Your review is shown on { $place }’s page. Leave the name empty to stay anonymous.
screen-review-unhappy = Something went wrong? A call may put it right.
screen-review-thanks = Thank you
screen-review-thanks-text = Your review is on its way to { $place }.
screen-review-already-sent = You have already sent this review
screen-review-locked-canceled = This visit was canceled. Only a completed visit can be rated.
screen-review-locked-missed = This visit didn’t take place. Only a completed visit can be rated.
screen-review-locked-not-over = You can rate this visit once it is over.
screen-review-locked-nobody = This visit names no professional to rate.
# $stars (number): 1 to 5
screen-review-you-gave = You gave { $stars } out of { $most }
screen-review-you-sent = You have sent a review

error-review-no-stars = Choose the stars first
error-review-offline = You’re offline. Your review is kept here until you send it.
error-review-unknown = It isn’t known whether your review arrived. The next try asks first, so it is never sent twice.
error-review-refused = The review wasn’t accepted. It is kept here.
error-review-not-offered = Reviews can’t be sent to this place from the app
error-review-rate-limited = Too many requests. Wait a moment, then send it again.
error-review-server = The service isn’t answering right now. Your review is kept here.

a11y-stars = Your rating
a11y-stars-choice = { $count ->
        [one] { $count } star
       *[other] { $count } stars
    }, { $word }
a11y-stars-given = { $count } out of { $most }, { $word }
