//! Addresses of pictures as the server gives them: absolute, without a scheme, or relative to the site (API notes, 9).
//! Must not know what is in the picture.

use url::Url;

/// Where relative addresses start.
#[derive(Clone)]
pub(super) struct Pictures {
    site: Option<Url>,
}

impl Pictures {
    pub(super) fn of(base_url: &str) -> Self {
        Self { site: Url::parse(base_url).ok() }
    }

    /// `None` when there is no picture, or only the stock one that stands for none.
    pub(super) fn address(&self, text: Option<&str>) -> Option<String> {
        let text = text?.trim();
        if text.is_empty() {
            return None;
        }
        let url = match (&self.site, Url::parse(text)) {
            (_, Ok(url)) => url,
            (Some(site), Err(url::ParseError::RelativeUrlWithoutBase)) => site.join(text).ok()?,
            _ => return None,
        };
        let is_web = matches!(url.scheme(), "https" | "http") && url.has_host();
        (is_web && !is_stock(&url)).then(|| url.into())
    }
}

/// The server's placeholders are called `no-user.png`, `no-master.gif` and the like.
fn is_stock(url: &Url) -> bool {
    let name = url.path_segments().and_then(|mut segments| segments.next_back()).unwrap_or("");
    let name = name.to_ascii_lowercase();
    ["no-user", "no-master", "no-image", "no-photo", "no-logo", "no_user", "no_master", "no_image", "no_photo"]
        .iter()
        .any(|stock| name.starts_with(stock))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_start_at_the_site_and_stock_pictures_are_none() {
        let pictures = Pictures::of("https://api.alteg.io/api/v1");
        let address = |text| pictures.address(Some(text));
        assert_eq!(address("/images/a.png").as_deref(), Some("https://api.alteg.io/images/a.png"));
        assert_eq!(address("//cdn.example/a.png").as_deref(), Some("https://cdn.example/a.png"));
        assert_eq!(address("https://cdn.example/a b.png").as_deref(), Some("https://cdn.example/a%20b.png"));
        for none in ["", "  ", "https://assets.example/no-user.png", "data:image/png;base64,AAAA", "javascript:x"] {
            assert_eq!(address(none), None, "{none}");
        }
        assert_eq!(pictures.address(None), None);
    }
}
