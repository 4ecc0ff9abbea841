### Sign-in and the personal account.

## Personal account

screen-account-title = Personal account
screen-account-language = Language
screen-account-demo = You are looking at the demo
screen-account-log-out-title = Log out?
screen-account-log-out-text = Your cards stay safe. This phone forgets its copy.
screen-account-stay = Stay signed in

## Session

screen-expired-title = Please sign in again
screen-expired-text = Your sign-in has ended. You come back to this page afterwards.

## Sign-in: the number (the words in square brackets are a link)

screen-sign-in-title = Your visits, in one place
screen-sign-in-text = Sign in with the number you book with.
screen-sign-in-number = Phone number
screen-sign-in-agreement = I have read and accept the [User agreement]
screen-sign-in-processing = I allow [data processing], so my appointments can be shown here
screen-sign-in-note = We’ll text you a confirmation code. It’s free.
screen-sign-in-country = Country code
screen-sign-in-country-search = Country or code
screen-sign-in-country-suggested = Suggested
screen-sign-in-country-all = All countries
screen-sign-in-country-none = No country like this
# A made-up visit on the picture.
screen-sign-in-example-date = Thursday, 26 November
screen-sign-in-example-service = Balayage & gloss
screen-sign-in-example-person = Sofia Marin

## Sign-in: the code

screen-sms-code-title = Enter the code
# The phone number follows.
screen-sms-code-sent-to = Sent by SMS to
screen-sms-code-checking = Checking the code
screen-sms-code-sending = Sending a new code
# The time left follows: "0:42".
screen-sms-code-new-in = New code in
screen-sms-code-autofill = If your phone allows it, the code fills in by itself as soon as the message arrives.

## Legal texts, bundled for offline (a line that ends in a colon is a heading)

screen-legal-agreement-title = User agreement
screen-legal-agreement-text =
    What this app is:
    Altegio.me shows the appointments, memberships, gift cards and loyalty cards that businesses keep under your phone number. It is free of charge.
    Who provides the services:
    Each salon, studio or clinic sets its own prices, rules and times, and provides its services itself. Questions about a visit, a payment or a refund go to that business.
    Your number:
    Use a phone number that is yours. Whoever can read its messages can sign in. Log out on a phone you give away.
    Booking and canceling:
    Booking, moving or canceling a visit here is binding in the same way as doing it at the business. The rules of the business, shown before you confirm, apply.
    Ending:
    You may stop using the app at any time by logging out. The businesses keep their own records of your visits.
screen-legal-processing-title = Data processing
screen-legal-processing-text =
    What is processed:
    Your phone number, your name and photo if you add them, and what businesses recorded under your number: visits, memberships, gift cards, loyalty cards and messages.
    What for:
    To sign you in with a code, to show your data in this app, and to book, move or cancel visits when you ask for it. Your data are not sold.
    Where it is kept:
    On the servers of the booking service, and as a copy on this phone so that you can read it without a connection. Your sign-in key lies in the phone’s own safe storage.
    Who sees it:
    The businesses you visit see what concerns their own services. The copy on this phone is deleted when you log out.
    Your choice:
    You may withdraw this consent by logging out. You may ask to see, correct or delete your data; each business answers for its own records.

## Sign-in: the name, asked once

screen-name-title = What should we call you?
screen-name-text = Places you book with see this name. You can leave it out.
screen-name-field = Your name
action-skip = Skip
action-contact-support = Contact support
