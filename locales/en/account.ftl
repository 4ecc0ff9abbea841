### Sign-in and the personal account.
