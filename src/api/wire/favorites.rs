//! Favourite places. Not published by Altegio.

wire! {
    FavoriteWire { location_id = "location_id" | "company_id" | "salon_id": i64, is_favorite: bool }
}
