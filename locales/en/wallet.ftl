### Memberships, gift cards, loyalty cards, discounts, purchases.
