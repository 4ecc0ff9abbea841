### Sign-in and the personal account.

## Personal account

screen-account-title = Personal account
screen-account-name = Name
screen-account-phone = Phone
screen-account-language = Language
screen-account-demo = You are looking at the demo
screen-account-log-out-title = Log out?
screen-account-log-out-text = Your cards stay safe. This phone forgets its copy.
screen-account-stay = Stay signed in

## Session

screen-expired-title = Please sign in again
screen-expired-text = Your sign-in has ended. You come back to this page afterwards.
