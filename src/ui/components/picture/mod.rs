//! A server picture over its fallback: while it loads, when it fails and when there is none, the fallback shows.

use dioxus::prelude::*;

/// Device pixels for each CSS pixel. Of phones that have three nobody sees the third in a photograph, and its memory is double.
const SHARPNESS: u32 = 2;

/// The address under which the shell serves a remote picture for a box of `width` × `height` CSS pixels. Only https is ever asked for.
pub fn picture_url(remote: &str, width: u32, height: u32) -> Option<String> {
    let remote = remote.trim();
    if !remote.starts_with("https://") && !remote.starts_with("http://127.0.0.1") {
        return None;
    }
    let encoded: String = url::form_urlencoded::byte_serialize(remote.as_bytes()).collect();
    let (width, height) = (width.saturating_mul(SHARPNESS), height.saturating_mul(SHARPNESS));
    Some(format!("/image?u={encoded}&w={width}&h={height}"))
}

/// Fills its positioned parent. `alt` stays empty where the words beside it say the same.
#[component]
pub fn Picture(
    url: Option<String>,
    width: u32,
    height: u32,
    #[props(default)] alt: String,
    children: Element,
) -> Element {
    let mut failed_url = use_signal(|| None::<String>);
    let source = url.as_deref().and_then(|remote| picture_url(remote, width, height));
    let shown = source.filter(|source| failed_url.read().as_deref() != Some(source));
    rsx! {
        div { class: "picture",
            {children}
            if let Some(source) = shown {
                img {
                    key: "{source}",
                    class: "picture-image",
                    src: "{source}",
                    alt,
                    draggable: "false",
                    onerror: move |_| failed_url.set(Some(source.clone())),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::picture_url;

    #[test]
    fn the_remote_address_is_encoded_whole_and_asked_for_at_twice_its_box() {
        let url = picture_url("https://a.b/c d.jpg?x=1&y=2", 288, 184);
        assert_eq!(url.as_deref(), Some("/image?u=https%3A%2F%2Fa.b%2Fc+d.jpg%3Fx%3D1%26y%3D2&w=576&h=368"));
    }

    #[test]
    fn only_https_pictures_are_asked_for() {
        assert_eq!(picture_url("javascript:alert(1)", 1, 1), None);
        assert_eq!(picture_url("http://plain.example/a.png", 1, 1), None);
        assert_eq!(picture_url("", 1, 1), None);
    }
}
