//! Addresses of the Bot API, and which of them are near.

use std::net::IpAddr;

/// Whether requests to this address can be read on a long way: it is plain HTTP and distant.
pub fn is_plain_and_distant(api_url: &str) -> bool {
    let Ok(url) = api_url.parse::<reqwest::Url>() else {
        return false;
    };
    url.scheme() == "http" && url.host_str().is_some_and(|host| !is_near(host))
}

/// Whether a host is this machine.
pub(super) fn is_loopback(host: &str) -> bool {
    host == "localhost" || address(host).is_some_and(|ip| ip.is_loopback())
}

/// Whether a host is this machine or of its own network.
fn is_near(host: &str) -> bool {
    match address(host) {
        Some(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
        Some(IpAddr::V6(ip)) => {
            ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local()
        }
        None => is_near_name(host),
    }
}

/// Whether a name is of this network: it has no dot (a container beside this one), or is under a domain that nobody has on
/// the Internet (RFC 6761, RFC 6762, RFC 8375, and `internal`, reserved by ICANN).
fn is_near_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let own = [".localhost", ".local", ".internal", ".home.arpa"];
    !name.contains('.') || own.iter().any(|domain| name.ends_with(domain))
}

fn address(host: &str) -> Option<IpAddr> {
    let address = host.trim_start_matches('[').trim_end_matches(']');
    address.parse().ok().map(|ip: IpAddr| ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_leaves_this_network_unsealed_is_warned_of() {
        for near in [
            "http://127.0.0.1:8081",
            "http://localhost:8081/",
            "http://[::1]:8081",
            "http://10.1.2.3",
            "http://172.31.255.1",
            "http://192.168.0.7:80",
            "http://[fd00::7]",
            "http://[::ffff:10.0.0.1]",
            "http://169.254.1.1",
            "http://telegram-bot-api:8081",
            "http://bots.internal",
            "http://nas.LOCAL.:8081",
            "https://api.telegram.org",
            "https://203.0.113.9",
            "no address",
        ] {
            assert!(!is_plain_and_distant(near), "{near}");
        }
        for distant in [
            "http://api.telegram.org",
            "HTTP://api.telegram.org",
            "http://203.0.113.9:8081",
            "http://172.32.0.1",
            "http://11.0.0.1",
            "http://[2001:db8::1]",
            "http://[::ffff:203.0.113.9]",
            "http://localhost.example.org",
            "http://local.example",
            "http://user@api.telegram.org",
            "http://0x0b000001",
        ] {
            assert!(is_plain_and_distant(distant), "{distant}");
        }
    }
}
