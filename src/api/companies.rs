//! Locations as places. `get_location` is published by Altegio; the list of the client's places is not, see
//! `extension::places`.

use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use super::ApiClient;
use super::booking::default_form;
use super::call::Call;
use super::error::ApiError;
use super::html::{plain_text, safe_text};
use super::picture_url::Pictures;
use super::wire::booking::BookformWire;
use super::wire::companies::{ChainRefWire, CompanySocialWire, CompanyWire, LocationRefWire};
use super::wire::loose::Amount;
use crate::domain::ids::{ChainId, PlaceId};
use crate::domain::place::{Chain, Place, PlaceRef};
use crate::domain::place_about::{Network, PlaceAbout, Position, SocialPage};
use crate::domain::safe_link::SafeLink;

impl ApiClient {
    /// A place as everyone sees it: without visits, favourite and cashback. The current server leaves out much of it;
    /// what an appointment says of its place stays better then (API notes, 6).
    pub async fn get_place(&self, id: PlaceId) -> Result<Place, ApiError> {
        let call = Call::get("get_location", format!("/company/{id}")).query("showBookforms", 1);
        Ok(place(self.send(call).await?.one()?, &self.pictures()))
    }

    /// The location of the booking form that this app was configured with; a chain's main one.
    pub async fn place_of_form(&self) -> Result<Option<PlaceId>, ApiError> {
        let Some(form) = self.inner.config.form_id else { return Ok(None) };
        let form: BookformWire = self.send(Call::get("get_bookform", format!("/bookform/{form}"))).await?.one()?;
        let is_real = |id: &i64| *id > 0;
        Ok(form.company_id.filter(is_real).or(form.chain_main_salon_id.filter(is_real)).map(PlaceId))
    }
}

pub(super) fn place(company: CompanyWire, pictures: &Pictures) -> Place {
    let photos = company.company_photos.iter().chain(&company.photos);
    let about = about(&company);
    Place {
        id: PlaceId(company.id),
        zone: company.zone().name,
        cover_url: photos.map(|photo| pictures.address(Some(photo))).find_map(|address| address),
        logo_url: pictures.address(company.logo.as_deref()),
        category: company.short_descr.unwrap_or_default(),
        address: company.address.unwrap_or_default(),
        city: company.city.unwrap_or_default(),
        currency: company.currency_short_title.unwrap_or_default(),
        chain: chain(company.main_group, company.main_group_id),
        booking_widget_promo: company.booking_widget_promo.as_ref().and_then(promo_text),
        is_active: company.active.is_none_or(|flag| flag.0),
        is_favorite: false,
        visits: 0,
        upcoming_visits: 0,
        last_visit: None,
        cashback: None,
        form: default_form(&company.bookforms).map(|form| form.id),
        online_sales: company.online_sales_form_url.as_deref().is_some_and(|url| !url.trim().is_empty()),
        online_sales_url: company.online_sales_form_url.filter(|url| !url.trim().is_empty()),
        name: shown_name(company.public_title, company.title),
        phones: phones(company.phones, company.phone),
        about,
    }
}

fn about(company: &CompanyWire) -> PlaceAbout {
    let written = |text: &Option<String>| text.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let degrees = |amount: Option<Amount>| amount.and_then(|amount| amount.0.to_f64());
    let position = degrees(company.coordinate_lat).zip(degrees(company.coordinate_lon));
    PlaceAbout {
        description: safe_text(company.description.as_deref().unwrap_or_default()),
        schedule: plain_text(company.schedule.as_deref().unwrap_or_default()),
        site: SafeLink::site(&written(&company.site)),
        email: SafeLink::mail(&written(&company.email)),
        social: company.social.as_ref().map(social_pages).unwrap_or_default(),
        position: position.and_then(|(latitude, longitude)| Position::new(latitude, longitude)),
        rating: None,
    }
}

fn social_pages(social: &CompanySocialWire) -> Vec<SocialPage> {
    let written = |network: &Network| match network {
        Network::Instagram => &social.instagram,
        Network::Facebook => &social.facebook,
        Network::Telegram => &social.telegram,
        Network::Whatsapp => &social.whatsapp,
        Network::Viber => &social.viber,
        Network::Vk => &social.vk,
    };
    Network::ALL.iter().filter_map(|network| network.page(written(network).as_deref()?)).collect()
}

/// The name for clients, which may be empty.
pub(super) fn shown_name(public_title: Option<String>, title: String) -> String {
    public_title.filter(|name| !name.trim().is_empty()).unwrap_or(title)
}

/// `phones` may be empty while `phone` is set.
pub(super) fn phones(phones: Vec<String>, phone: Option<String>) -> Vec<String> {
    let some = |text: &String| !text.trim().is_empty();
    let listed: Vec<_> = phones.into_iter().filter(some).collect();
    if listed.is_empty() { phone.into_iter().filter(some).collect() } else { listed }
}

fn chain(group: Option<ChainRefWire>, group_id: Option<i64>) -> Option<Chain> {
    let id = group.as_ref().map(|group| group.id).or(group_id).filter(|id| *id > 0)?;
    let title = group.and_then(|group| group.title).unwrap_or_default();
    Some(Chain { id: ChainId(id), title, main_place: None })
}

/// The shape is not published: the first text under a likely name.
fn promo_text(promo: &Value) -> Option<String> {
    let texts = ["text", "title", "description"].iter().filter_map(|key| promo.get(key)?.as_str());
    texts.map(str::trim).find(|text| !text.is_empty()).map(str::to_owned)
}

pub(super) fn place_ref(location: LocationRefWire, pictures: &Pictures) -> PlaceRef {
    PlaceRef {
        id: PlaceId(location.id),
        name: location.title,
        address: location.address.unwrap_or_default(),
        logo_url: pictures.address(location.logo.as_deref()),
    }
}
