### Sign-in and the personal account.

## Personal account

screen-account-title = Persönliches Konto
screen-account-name = Name
screen-account-phone = Telefon
screen-account-language = Sprache
screen-account-demo = Du siehst die Demo
screen-account-log-out-title = Abmelden?
screen-account-log-out-text = Deine Karten bleiben sicher. Dieses Telefon vergisst seine Kopie.
screen-account-stay = Angemeldet bleiben

## Session

screen-expired-title = Bitte melde dich erneut an
screen-expired-text = Deine Anmeldung ist abgelaufen. Danach kommst du hierher zurück.
