//! The services of a place.

use std::collections::HashMap;

use rust_decimal::Decimal;

use crate::api::ApiClient;
use crate::api::call::Call;
use crate::api::error::ApiError;
use crate::api::html::plain_text;
use crate::api::picture_url::Pictures;
use crate::api::wire::booking::{BookServiceWire, BookServicesWire};
use crate::domain::booking::{BookableService, Prepaid, PriceRange, ProfessionalChoice, ServiceCategory, ServiceMenu};
use crate::domain::ids::{PlaceId, ServiceId};
use crate::domain::money::Money;

/// What the answer does not say itself.
#[derive(Debug, Clone, Copy)]
pub struct MenuFacts<'a> {
    /// Of the place.
    pub currency: &'a str,
}

impl ApiClient {
    /// What can be booked with `professional`; lengths come with one professional only. `chosen` tells the server what is
    /// chosen already: it marks what does not go together with it.
    pub async fn get_service_menu(
        &self,
        place: PlaceId,
        professional: ProfessionalChoice,
        chosen: &[ServiceId],
        facts: MenuFacts<'_>,
    ) -> Result<ServiceMenu, ApiError> {
        let mut call = Call::get("get_book_services", format!("/book_services/{place}")).by_user().services(chosen);
        if let ProfessionalChoice::One(professional) = professional {
            call = call.query("staff_id", professional);
        }
        let wire: BookServicesWire = self.send(call).await?.one()?;
        Ok(menu(wire, facts, &self.pictures()))
    }
}

/// Higher weights first, as the place sorted it; the categories' order counts before that of services.
fn menu(wire: BookServicesWire, facts: MenuFacts, pictures: &Pictures) -> ServiceMenu {
    let weight = |weight: Option<crate::api::wire::loose::Amount>| weight.map_or(Decimal::ZERO, |weight| weight.0);
    let mut categories = wire.category;
    categories.sort_by_key(|category| std::cmp::Reverse(weight(category.weight)));
    let places: HashMap<i64, usize> = categories.iter().enumerate().map(|(place, it)| (it.id, place)).collect();
    let mut services = wire.services;
    services.sort_by_key(|service| {
        let category = service.category_id.and_then(|id| places.get(&id).copied()).unwrap_or(usize::MAX);
        (category, std::cmp::Reverse(weight(service.weight)))
    });
    let mut seen = std::collections::HashSet::new();
    services.retain(|service| seen.insert(service.id));
    ServiceMenu {
        categories: categories
            .into_iter()
            .map(|category| ServiceCategory { id: category.id, title: category.title.trim().to_owned() })
            .collect(),
        services: services.into_iter().map(|service| self::service(service, facts, pictures)).collect(),
    }
}

fn service(wire: BookServiceWire, facts: MenuFacts, pictures: &Pictures) -> BookableService {
    let hundred = Decimal::ONE_HUNDRED;
    let min = wire.price_min.or(wire.price_max).unwrap_or_default().0;
    let max = wire.price_max.or(wire.price_min).unwrap_or_default().0;
    let full = PriceRange::new(min, max, facts.currency);
    let discount = wire.discount.map_or(Decimal::ZERO, |percent| percent.0).clamp(Decimal::ZERO, hundred);
    // The published price is before the discount, which is a percentage of it (API notes, 5).
    let reduced = |money: &Money| {
        let amount = money.amount.checked_mul(hundred - discount).map_or(money.amount, |amount| amount / hundred);
        amount.round_dp(2).normalize()
    };
    let price = PriceRange::new(reduced(&full.min), reduced(&full.max), facts.currency);
    let picture = wire.images.iter().map(String::as_str).chain([wire.image.as_str()]);
    let prepaid = wire.prepaid.or(wire.prepaid_settings.map(|settings| settings.status));
    BookableService {
        id: ServiceId(wire.id),
        category: wire.category_id.unwrap_or(0),
        title: wire.title.trim().to_owned(),
        old_price: (discount > Decimal::ZERO && price != full).then(|| full.min.clone()),
        price,
        length_seconds: wire.seance_length.filter(|length| *length > 0),
        comment: plain_text(&wire.comment),
        picture_url: picture.map(|address| pictures.address(Some(address))).find_map(|address| address),
        prepaid: prepaid_rule(prepaid.as_deref()),
        members_only: wire.abonement_restriction.is_some_and(|number| number != 0),
        event: wire.is_multi.unwrap_or(false),
        is_selectable: wire.active.is_none_or(|flag| flag.0),
    }
}

pub(super) fn prepaid_rule(text: Option<&str>) -> Prepaid {
    match text {
        Some("required") => Prepaid::Required,
        Some("allowed") => Prepaid::Allowed,
        _ => Prepaid::Forbidden,
    }
}
