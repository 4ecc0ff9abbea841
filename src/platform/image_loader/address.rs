//! Which addresses a picture may come from. Knows no network.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Longer ones are nobody's picture.
const MAX_LENGTH: usize = 4096;

/// Whether pictures may lie in the phone's own network. A place chooses its pictures' addresses, so in a shipped app they could
/// otherwise make a client's phone call the router at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrivateHosts {
    Refused,
    /// This one alone, as the address bar writes it with its port: the demo server of a development run.
    Only(String),
}

impl PrivateHosts {
    /// The address, when it is one to follow: http or https, no name and password in it, a public host.
    pub(super) fn check(&self, text: &str) -> Option<Url> {
        if text.len() > MAX_LENGTH {
            return None;
        }
        let mut url = Url::parse(text).ok()?;
        url.set_fragment(None);
        self.allows(&url).then_some(url)
    }

    /// Also for the addresses a server redirects to.
    pub(super) fn allows(&self, url: &Url) -> bool {
        if !matches!(url.scheme(), "http" | "https") || !url.username().is_empty() || url.password().is_some() {
            return false;
        }
        if let Self::Only(own) = self
            && own == url.authority()
        {
            return true;
        }
        match url.host() {
            Some(Host::Domain(name)) => !is_local_name(name),
            Some(Host::Ipv4(address)) => is_public_v4(address),
            Some(Host::Ipv6(address)) => is_public_v6(address),
            None => false,
        }
    }

    /// For the address a name turned out to have.
    pub(super) fn allows_address(&self, address: IpAddr) -> bool {
        match address {
            IpAddr::V4(address) => is_public_v4(address),
            IpAddr::V6(address) => is_public_v6(address),
        }
    }
}

fn is_local_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    !name.contains('.') || [".localhost", ".local", ".internal", ".home.arpa"].iter().any(|end| name.ends_with(end))
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, ..] = address.octets();
    let shared = a == 100 && (64..128).contains(&b); // carrier-grade NAT, RFC 6598
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_broadcast()
        || a == 0
        || a >= 240
        || shared)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    !(address.is_loopback()
        || address.is_unspecified()
        || address.is_multicast()
        || address.is_unique_local()
        || address.is_unicast_link_local())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_http_addresses_are_followed() {
        for text in ["https://cdn.example.com/a.jpg", "http://example.com:8080/ä.png?x=1#y", "https://93.184.216.34/a"]
        {
            assert!(PrivateHosts::Refused.check(text).is_some(), "{text}");
        }
    }

    #[test]
    fn other_schemes_names_with_passwords_and_private_hosts_are_not_followed() {
        for text in [
            "",
            "a.jpg",
            "//example.com/a.jpg",
            "file:///etc/passwd",
            "data:image/png;base64,AAAA",
            "javascript:alert(1)",
            "ftp://example.com/a.jpg",
            "https://user:pw@example.com/a.jpg",
            "http://localhost/a.jpg",
            "http://router/a.jpg",
            "http://printer.local/a.jpg",
            "http://127.0.0.1/a.jpg",
            "http://2130706433/a.jpg",
            "http://0x7f.1/a.jpg",
            "http://10.1.2.3/a.jpg",
            "http://192.168.1.1/a.jpg",
            "http://169.254.169.254/latest",
            "http://100.64.0.1/a.jpg",
            "http://[::1]/a.jpg",
            "http://[::ffff:127.0.0.1]/a.jpg",
            "http://[fe80::1]/a.jpg",
            "http://[fd00::1]/a.jpg",
        ] {
            assert_eq!(PrivateHosts::Refused.check(text), None, "{text}");
        }
        assert_eq!(PrivateHosts::Refused.check(&format!("https://example.com/{}", "a".repeat(5000))), None);
    }

    #[test]
    fn a_development_run_may_follow_its_own_demo_server_alone() {
        let hosts = PrivateHosts::Only("127.0.0.1:4010".to_owned());
        assert!(hosts.check("http://127.0.0.1:4010/pictures/1.jpg").is_some());
        assert!(hosts.check("https://example.com/a.jpg").is_some());
        assert_eq!(hosts.check("http://127.0.0.1:4011/pictures/1.jpg"), None);
    }
}
