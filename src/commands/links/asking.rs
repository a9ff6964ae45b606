//! An address into what its site says, asked as a polite visitor: one question at a time per host with a
//! pause, only what its `robots.txt` allows, and never more of an answer than its head.

use std::collections::HashMap;
use std::io::Read;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use ureq::http::{Response, StatusCode, Uri, header};
use ureq::tls::{Certificate, RootCerts, TlsConfig};
use ureq::{Agent, Body};

use super::failure::{self, Failure};
use crate::outward::robots::{NAME, Robots};

/// What became of an address.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Its site answers; also when it only tells that programs may not look.
    Answers { answer: String, moved_to: Option<String> },
    /// Its site says that the page is not there, or fails.
    Fails(String),
    /// Nobody answers.
    Silent(String),
    /// Nothing is known until a later day.
    Later(String),
}

/// How patient we are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manners {
    /// Between two questions to a host.
    pub pause: Duration,
    /// For one question.
    pub timeout: Duration,
}

#[derive(Debug)]
pub(super) struct Asker {
    agent: Agent,
    manners: Manners,
    hosts: Mutex<HashMap<String, Arc<Mutex<Host>>>>,
}

#[derive(Debug, Default)]
struct Host {
    asked: Option<Instant>,
    robots: Option<Robots>,
}

/// One question further.
enum Step {
    End(Outcome),
    On { to: String, is_permanent: bool },
}

#[derive(Clone, Copy)]
enum Method {
    Head,
    Get,
}

const REDIRECTS_MAX: usize = 5;
const ROBOTS_BYTES_MAX: u64 = 128 * 1024;
const HEADER_BYTES_MAX: usize = 64 * 1024;
/// Whoever asks for a longer wait is asked another day.
const WAIT_MAX: Duration = Duration::from_secs(30);

/// The answer of `LinkedIn` to programs.
const NO_PROGRAMS: u16 = 999;

impl Asker {
    /// `home` tells a site who asks.
    pub(super) fn new(home: &str, manners: Manners) -> Self {
        // Fails when there is one already, which is as good.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let trusted = rustls_native_certs::load_native_certs().certs;
        let trusted: Vec<_> =
            trusted.iter().map(|one| Certificate::from_der(one).to_owned()).collect();
        let tls = TlsConfig::builder().root_certs(RootCerts::new_with_certs(&trusted)).build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_response_header_size(HEADER_BYTES_MAX)
            .timeout_global(Some(manners.timeout))
            .user_agent(format!("{NAME}/{} (+{home})", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .build();
        Self { agent: config.new_agent(), manners, hosts: Mutex::default() }
    }

    /// Follows an address to its end.
    pub(super) fn ask(&self, address: &str) -> Outcome {
        let (mut at, mut lasting) = (address.to_owned(), None);
        let mut is_permanent = true;
        for _ in 0..=REDIRECTS_MAX {
            match self.step(&at) {
                Step::End(Outcome::Answers { answer, .. }) => {
                    return Outcome::Answers { answer, moved_to: lasting };
                }
                Step::End(outcome) => return outcome,
                Step::On { to, is_permanent: is_for_good } => {
                    is_permanent &= is_for_good;
                    if is_permanent {
                        lasting = Some(to.clone());
                    }
                    at = to;
                }
            }
        }
        Outcome::Fails("verwijst steeds verder door".to_owned())
    }

    fn step(&self, address: &str) -> Step {
        let Ok(uri) = address.parse::<Uri>() else { return unaskable() };
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return unaskable();
        };
        let origin = format!("{scheme}://{authority}");
        let host = self.host(&origin);
        let mut host = host.lock().unwrap_or_else(PoisonError::into_inner);
        if host.robots.is_none() {
            host.robots = Some(self.robots(&origin, &mut host));
        }
        let path = uri.path_and_query().map_or("/", |path| path.as_str());
        if !host.robots.as_ref().is_none_or(|robots| robots.allows(path)) {
            return answers("robots.txt vraagt om hier niet te kijken");
        }
        match self.answer(address, &mut host) {
            Ok(answer) => step_of(&answer, &uri, &origin),
            Err(Failure::Unaskable) => unaskable(),
            Err(Failure::Silent(why)) => Step::End(Outcome::Silent(why)),
        }
    }

    fn host(&self, origin: &str) -> Arc<Mutex<Host>> {
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(hosts.entry(origin.to_owned()).or_default())
    }

    /// All is allowed when there is none to be had: the page itself then tells why.
    fn robots(&self, origin: &str, host: &mut Host) -> Robots {
        let answer = self.request(Method::Get, &format!("{origin}/robots.txt"), host);
        let Ok(answer) = answer else { return Robots::default() };
        if !answer.status().is_success() {
            return Robots::default();
        }
        let mut bytes = Vec::new();
        // What came before a failure counts.
        let _ = answer.into_body().into_reader().take(ROBOTS_BYTES_MAX).read_to_end(&mut bytes);
        Robots::parse(&String::from_utf8_lossy(&bytes))
    }

    /// A server that cannot be asked for the head alone is asked for the page, of which nothing is read.
    fn answer(&self, address: &str, host: &mut Host) -> Result<Response<Body>, Failure> {
        let head = self.patiently(Method::Head, address, host);
        let is_final = match &head {
            Ok(answer) => answer.status().as_u16() < 400 || is_busy(answer),
            Err(failure) => !failure.may_be_of_head(),
        };
        if is_final {
            return head.map_err(|failure| failure::of(&failure, self.manners.timeout));
        }
        let page = self.patiently(Method::Get, address, host);
        page.map_err(|failure| failure::of(&failure, self.manners.timeout))
    }

    /// Asks again after the wait that a busy server asks for.
    fn patiently(
        &self,
        method: Method,
        address: &str,
        host: &mut Host,
    ) -> Result<Response<Body>, failure::Error> {
        let answer = self.request(method, address, host)?;
        match wait_of(&answer).filter(|wait| is_busy(&answer) && *wait <= WAIT_MAX) {
            Some(wait) => {
                drop(answer);
                sleep(wait);
                self.request(method, address, host)
            }
            None => Ok(answer),
        }
    }

    fn request(
        &self,
        method: Method,
        address: &str,
        host: &mut Host,
    ) -> Result<Response<Body>, failure::Error> {
        if let Some(asked) = host.asked {
            sleep(self.manners.pause.saturating_sub(asked.elapsed()));
        }
        let answer = match method {
            Method::Head => self.agent.head(address).call(),
            Method::Get => self.agent.get(address).call(),
        };
        host.asked = Some(Instant::now());
        answer.map_err(failure::Error)
    }
}

fn answers(answer: impl Into<String>) -> Step {
    Step::End(Outcome::Answers { answer: answer.into(), moved_to: None })
}

fn unaskable() -> Step {
    Step::End(Outcome::Later("dit adres is zo niet te vragen".to_owned()))
}

/// Whether a server asks to come back.
fn is_busy(answer: &Response<Body>) -> bool {
    let asks_to_wait = answer.headers().contains_key(header::RETRY_AFTER);
    match answer.status() {
        StatusCode::TOO_MANY_REQUESTS => true,
        StatusCode::SERVICE_UNAVAILABLE => asks_to_wait,
        _ => false,
    }
}

fn wait_of(answer: &Response<Body>) -> Option<Duration> {
    let seconds = answer.headers().get(header::RETRY_AFTER)?.to_str().ok()?;
    seconds.trim().parse().ok().map(Duration::from_secs)
}

fn step_of(answer: &Response<Body>, uri: &Uri, origin: &str) -> Step {
    let status = answer.status().as_u16();
    match status {
        200..300 => answers(status.to_string()),
        300..400 => match target_of(answer, uri, origin) {
            Some(to) => Step::On { to, is_permanent: [301, 308].contains(&status) },
            None => answers(format!("{status}, zonder adres van het web")),
        },
        _ if is_busy(answer) => Step::End(Outcome::Later(format!("{status}: te druk"))),
        404 | 410 => Step::End(Outcome::Fails(format!("{status}: de pagina is er niet"))),
        NO_PROGRAMS => answers("999: laat geen programma's toe"),
        500.. => Step::End(Outcome::Fails(format!("{status}: de server heeft een storing"))),
        _ => answers(format!("{status}: de server antwoordt, maar laat dit niet zien")),
    }
}

/// Where a redirect leads, as a full address.
fn target_of(answer: &Response<Body>, uri: &Uri, origin: &str) -> Option<String> {
    let location = answer.headers().get(header::LOCATION)?;
    let location = String::from_utf8_lossy(location.as_bytes());
    let location = location.split('#').next().unwrap_or_default().trim();
    let path = uri.path();
    let folder = &path[..path.rfind('/').map_or(0, |slash| slash + 1)];
    let full = if let Some(web) = crate::outward::outside(location) {
        web.to_owned()
    } else if location.starts_with("//") {
        format!("{}:{location}", uri.scheme_str()?)
    } else if location.starts_with('/') {
        format!("{origin}{location}")
    } else if location.starts_with('?') {
        format!("{origin}{path}{location}")
    } else if location.split(['/', '?']).next()?.contains(':') {
        return None;
    } else {
        format!("{origin}{folder}{location}")
    };
    Some(percent_encoding::utf8_percent_encode(&full, UNSENT).to_string())
}

/// What no address has as such.
const UNSENT: &percent_encoding::AsciiSet =
    &percent_encoding::CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`');
