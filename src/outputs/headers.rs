//! HTTP headers for security and caching, in the file format of each host.

use std::fmt::Write;

use crate::catalogue::site;
use crate::cms::asked;
use crate::content_type::content_type;
use crate::edition::Edition;
use crate::host::Host;
use crate::output::Output;
use crate::parts::topic::Topic;
use crate::policy::{
    DOWNLOAD, Delivery, Framing, POLICY_NAME, READABLE, SECURITY, USED_IN_FRAMES, policy,
    policy_of_editing,
};
use crate::problem::Problems;
use crate::publication::Publication;
use crate::rules::host_limit;
use crate::url::{self, SitePath};

/// HTTPS only, for a year. Must not include subdomains, which may belong to others.
const TRANSPORT: (&str, &str) = ("Strict-Transport-Security", "max-age=31536000");

/// For hashed files. For all others both hosts send `public, max-age=0, must-revalidate` by default;
/// it must not be repeated here, because Cloudflare would then send both values.
const IMMUTABLE: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// The value of `X-Frame-Options` that says what its absence says: the HTML standard knows it for that alone.
const UNSAID: &str = "ALLOWALL";

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    match edition.host {
        Host::Netlify | Host::Cloudflare => {
            vec![Output::file(url::headers(), |publication| headers(publication).into_bytes())]
        }
        Host::GithubPages => vec![Output::file(url::no_jekyll(), |_| Vec::new())],
        Host::Other => Vec::new(),
    }
}

fn headers(publication: &Publication) -> String {
    let edition = &publication.edition;
    let base = &edition.base;
    let policy = policy(Delivery::Header);
    let security = [(POLICY_NAME, policy.as_str()), TRANSPORT].into_iter();
    let mut text = rule("/*", security.chain(SECURITY.iter().copied()));
    for folder in url::HASHED {
        let download = url::is_download(folder).then_some(DOWNLOAD);
        for files in below(edition, folder) {
            text += &rule(&files, [IMMUTABLE].into_iter().chain(download));
        }
    }
    for (folder, extensions) in url::shared::SHARED {
        for extension in *extensions {
            let files = format!("{folder}*.{extension}");
            let own = [READABLE, ("Content-Type", content_type(&files))];
            text += &rule(&base.href(&SitePath::new(files)), own.into_iter());
        }
    }
    if fits_frames(edition) {
        text += &framing(publication);
    }
    if let (Some(_), Some(repository)) = (&edition.cms, &edition.repository) {
        text += &editing(edition, &policy_of_editing(&asked(repository)));
    }
    text
}

/// The paths of the files below a folder. Netlify's own parser takes `/media/*` for `/mediatheek/` too, which may be
/// the page of a record; below a folder of ours are no such pages.
fn below(edition: &Edition, folder: &str) -> Vec<String> {
    let is_at_top = folder.matches('/').count() == 2;
    let files: &[&str] = match edition.host {
        Host::Netlify if is_at_top => &[":een", ":een/:twee"],
        _ => &["*"],
    };
    let path = |files| edition.base.href(&SitePath::new([folder, files].concat()));
    files.iter().copied().map(path).collect()
}

/// The page that shows a list, the lists and their stylesheet: a rule a folder, for on Netlify one for `/inbed/*`
/// would hold for a page `/inbedden/` too.
fn framing(publication: &Publication) -> String {
    let edition = &publication.edition;
    let framers = edition.catalogue.site.framers();
    let page = edition.base.href(&url::embed::embeds());
    let folders = Topic::folders().map(|folder| {
        let path = format!("{}*", edition.base.href(&url::embed::embed(folder)));
        (path, Framing::By(framers))
    });
    let rules = [(page, Framing::Of)].into_iter().chain(folders);
    let rules =
        rules.map(|(path, framing)| other(edition.host, &path, &framing.headers(Delivery::Header)));
    let (name, value) = USED_IN_FRAMES;
    let used = [(name, Some(value.to_owned()))];
    let assets = publication.templates.assets().iter().map(|asset| &asset.path);
    let styles = assets.filter(|path| url::embed::is_style(path.as_str()));
    let styles = styles.map(|path| other(edition.host, &edition.base.href(path), &used));
    rules.chain(styles).collect()
}

/// Whether there are sites that may show a list, and their rule is one that the host reads. Without the rule the
/// strict one holds.
fn fits_frames(edition: &Edition) -> bool {
    !edition.catalogue.site.framers().is_empty() && too_long(edition).is_none()
}

/// The length of the line with the sites that may show a list, and that which the host reads.
fn too_long(edition: &Edition) -> Option<(usize, usize)> {
    let policy = Framing::By(edition.catalogue.site.framers()).policy(Delivery::Header);
    let (length, most) = (POLICY_NAME.len() + policy.len() + 4, edition.host.longest_header()?);
    (length > most).then_some((length, most))
}

/// Warns when the host would not read which sites may show a list.
pub(crate) fn measure(edition: &Edition, problems: &mut Problems) {
    let Some((length, most)) = too_long(edition) else { return };
    let message = format!(
        "met de sites van `inbedden` wordt een regel {length} tekens; deze host leest er {most}, \
         en nu mag geen enkele site een lijst tonen"
    );
    problems
        .warning(&host_limit::RULE, site::at("inbedden"), message)
        .hint("neem sites samen: `https://*.ziekenhuis.nl` is elke site onder die naam")
        .hint("kies een andere host");
}

/// What is under `/beheer/` has a policy of its own, and may open the window of the broker that signs editors in.
/// A host that applies both policies keeps the CMS empty.
fn editing(edition: &Edition, policy: &str) -> String {
    let own = [
        (POLICY_NAME, Some(policy.to_owned())),
        ("Cross-Origin-Opener-Policy", Some("same-origin-allow-popups".to_owned())),
        ("X-Robots-Tag", Some("noindex, nofollow".to_owned())),
    ];
    let page = url::editing::page();
    let itself = edition.base.href(&page);
    let on_netlify = (edition.host == Host::Netlify).then_some(itself);
    let files = on_netlify.into_iter().chain(below(edition, page.as_str()));
    files.map(|path| other(edition.host, &path, &own)).collect()
}

/// A rule for paths that an earlier one matches too; a header without a value is not sent. On Netlify the last
/// rule holds, and none can take a header away. Cloudflare joins the values of all rules unless one is taken
/// away first.
fn other(host: Host, path: &str, headers: &[(&str, Option<String>)]) -> String {
    let mut text = format!("{path}\n");
    for (name, _) in headers.iter().filter(|_| host == Host::Cloudflare) {
        let _ = writeln!(text, "  ! {name}");
    }
    let unsaid = (host == Host::Netlify).then_some(UNSAID);
    for (name, value) in headers {
        if let Some(value) = value.as_deref().or(unsaid) {
            let _ = writeln!(text, "  {name}: {value}");
        }
    }
    text
}

fn rule<'h>(path: &str, headers: impl Iterator<Item = (&'h str, &'h str)>) -> String {
    headers.fold(format!("{path}\n"), |mut text, (name, value)| {
        let _ = writeln!(text, "  {name}: {value}");
        text
    })
}
