//! What a place tells of itself: words, hours, site, social pages, where it stands, what people think of it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::safe_link::SafeLink;
use super::safe_text::SafeText;

/// Everything may be missing; what is missing shows no row.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct PlaceAbout {
    pub description: SafeText,
    /// As the business wrote it; `working_hours` reads what can be read.
    pub schedule: String,
    pub site: Option<SafeLink>,
    pub email: Option<SafeLink>,
    pub social: Vec<SocialPage>,
    pub position: Option<Position>,
    /// Of the reviews that were read last, kept so that lists know it too.
    #[serde(default)]
    pub rating: Option<Rating>,
}

/// Degrees, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    pub latitude: f64,
    pub longitude: f64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SocialPage {
    pub network: Network,
    pub link: SafeLink,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Network {
    Instagram,
    Facebook,
    Telegram,
    Whatsapp,
    Viber,
    Vk,
}

/// The server tells no average: this one is made of the reviews that were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rating {
    /// 1 to 5.
    pub average: Decimal,
    pub count: u32,
    /// False while there are more reviews than those.
    pub is_all: bool,
}

impl PlaceAbout {
    /// The list knew no more than a name: the place itself may tell more.
    pub fn is_silent(&self) -> bool {
        self.description.is_empty() && self.schedule.is_empty() && self.site.is_none() && self.position.is_none()
    }
}

impl Position {
    /// `None` outside the globe, and for 0/0, which stands for "not set".
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let is_there = latitude.abs() <= 90.0 && longitude.abs() <= 180.0 && (latitude != 0.0 || longitude != 0.0);
        is_there.then_some(Self { latitude, longitude })
    }
}

impl Rating {
    /// `None` without stars.
    pub fn of(stars: impl Iterator<Item = u8>, is_all: bool) -> Option<Self> {
        let (sum, count) = stars.fold((0u64, 0u32), |(sum, count), stars| (sum + u64::from(stars), count + 1));
        let average = Decimal::from(sum).checked_div(Decimal::from(count))?;
        Some(Self { average: average.round_dp(2), count, is_all })
    }
}

impl Network {
    pub const ALL: [Network; 6] =
        [Self::Instagram, Self::Facebook, Self::Telegram, Self::Whatsapp, Self::Viber, Self::Vk];

    /// The name by which everybody knows it, in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Instagram => "Instagram",
            Self::Facebook => "Facebook",
            Self::Telegram => "Telegram",
            Self::Whatsapp => "WhatsApp",
            Self::Viber => "Viber",
            Self::Vk => "VK",
        }
    }

    /// A page as businesses write it: an address with or without a scheme, "@name", a bare name, or a number. `None` for
    /// what leads nowhere that may be opened.
    pub fn page(self, written: &str) -> Option<SocialPage> {
        let written = written.trim();
        let link = self.known_address(written).or_else(|| self.of_name(written)).or_else(|| SafeLink::site(written))?;
        Some(SocialPage { network: self, link })
    }

    fn hosts(self) -> &'static [&'static str] {
        match self {
            Self::Instagram => &["instagram.com"],
            Self::Facebook => &["facebook.com", "fb.com", "fb.me"],
            Self::Telegram => &["t.me", "telegram.me", "telegram.org"],
            Self::Whatsapp => &["wa.me", "whatsapp.com"],
            Self::Viber => &["viber.com"],
            Self::Vk => &["vk.com", "vk.ru"],
        }
    }

    /// An address of the network's own.
    fn known_address(self, written: &str) -> Option<SafeLink> {
        let link = SafeLink::site(written)?;
        let host = link.host()?;
        let is_own = |own: &&str| host == **own || host.strip_suffix(*own).is_some_and(|rest| rest.ends_with('.'));
        self.hosts().iter().any(is_own).then_some(link)
    }

    fn of_name(self, written: &str) -> Option<SafeLink> {
        let is_number =
            written.starts_with('+') || written.chars().all(|it| it.is_ascii_digit() || " -()".contains(it));
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if is_number {
            let number = SafeLink::phone(written).map(|_| digits)?;
            return match self {
                Self::Whatsapp => SafeLink::of(&format!("https://wa.me/{number}")),
                Self::Telegram => SafeLink::of(&format!("https://t.me/+{number}")),
                _ => None,
            };
        }
        let name = written.strip_prefix('@').unwrap_or(written);
        let is_name = !name.is_empty() && name.chars().all(|it| it.is_ascii_alphanumeric() || "._-".contains(it));
        let base = match self {
            Self::Instagram => "https://instagram.com/",
            Self::Facebook => "https://facebook.com/",
            Self::Telegram => "https://t.me/",
            Self::Vk => "https://vk.com/",
            Self::Whatsapp | Self::Viber => return None,
        };
        if !is_name { None } else { SafeLink::of(&format!("{base}{name}")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_social_page_is_found_however_it_is_written() {
        let page = |network: Network, text| network.page(text).map(|page| page.link.address().to_owned());
        for text in
            ["instagram.com/luna.example", "https://www.instagram.com/luna.example", "@luna.example", "luna.example"]
        {
            let address = page(Network::Instagram, text).unwrap();
            assert!(address.ends_with("instagram.com/luna.example"), "{text}: {address}");
        }
        assert_eq!(page(Network::Whatsapp, "+33 1 55 55").as_deref(), Some("https://wa.me/3315555"));
        assert_eq!(page(Network::Telegram, "@luna").as_deref(), Some("https://t.me/luna"));
        assert_eq!(
            page(Network::Facebook, "https://linktr.example/luna").as_deref(),
            Some("https://linktr.example/luna")
        );
        for (network, nothing) in [
            (Network::Instagram, ""),
            (Network::Instagram, "javascript:alert(1)"),
            (Network::Viber, "viber://chat?number=1"),
            (Network::Viber, "+33 1 55 55"),
            (Network::Facebook, "not yet"),
        ] {
            assert_eq!(page(network, nothing), None, "{nothing}");
        }
    }

    #[test]
    fn an_average_is_made_of_what_was_read() {
        let rating = Rating::of([5, 4, 4].into_iter(), true).unwrap();
        assert_eq!((rating.average.to_string().as_str(), rating.count), ("4.33", 3));
        assert_eq!(Rating::of(std::iter::empty(), true), None);
    }

    #[test]
    fn nowhere_is_no_position() {
        assert_eq!(Position::new(0.0, 0.0), None);
        assert_eq!(Position::new(91.0, 0.0), None);
        assert!(Position::new(-36.8, 174.7).is_some());
    }
}
