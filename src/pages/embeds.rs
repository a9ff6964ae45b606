//! The page that makes the code to show a list on another site: for every list the code to copy, and for whom a
//! script runs a choice with a view of the outcome.

use quick_xml::escape::escape;
use serde::Serialize;

use crate::edition::Edition;
use crate::feedback;
use crate::output::Output;
use crate::parts::topic::Topic;
use crate::parts::view::Head;
use crate::policy::{Framing, policy_of_page};
use crate::url::embed::embeds;

/// The heights that are offered, in pixels. At each a list fits, whatever its width and its titles: the gate
/// `embeds` measures it.
const SIZES: [Size; 3] = [
    Size { name: "klein", height: 420 },
    Size { name: "middel", height: 640 },
    Size { name: "groot", height: 880 },
];

/// The one of the code that is shown.
const USUAL: Size = SIZES[1];

#[derive(Clone, Copy, Debug, Serialize)]
struct Size {
    name: &'static str,
    height: u32,
}

#[derive(Debug, Serialize)]
struct EmbedsView {
    groups: Vec<SnippetGroup>,
    sizes: [Size; 3],
    usual: Size,
    framers: Vec<String>,
    /// Where another site asks to be one of them; `None` when the site names no one.
    ask: Option<String>,
    /// This page shows another, which the policy of the other pages does not let them; `None` when the host sends
    /// the policy.
    policy: Option<String>,
}

#[derive(Debug, Serialize)]
struct SnippetGroup {
    title: &'static str,
    snippets: Vec<Snippet>,
}

#[derive(Debug, Serialize)]
struct Snippet {
    id: String,
    title: String,
    /// "3 scholingen, 22 hulpmiddelen".
    count: String,
    href: String,
    code: String,
}

pub(crate) fn outputs(edition: &Edition) -> Vec<Output<'_>> {
    if edition.catalogue.site.framers().is_empty() {
        return Vec::new();
    }
    vec![Output::page(embeds(), "embeds.html", move |_| {
        let summary = "Zet een lijst van het aanbod op je eigen intranet of website: kies welke, en kopieer de code.";
        (Head::new(edition, "Aanbod op je intranet", summary, Vec::new()), view(edition))
    })]
}

fn view(edition: &Edition) -> EmbedsView {
    let groups = Topic::embedded(edition).into_iter().map(|(title, topics)| SnippetGroup {
        title,
        snippets: topics.into_iter().map(|topic| snippet(edition, topic)).collect(),
    });
    EmbedsView {
        groups: groups.filter(|group| !group.snippets.is_empty()).collect(),
        sizes: SIZES,
        usual: USUAL,
        framers: edition.catalogue.site.framers().to_vec(),
        ask: feedback::link(
            edition,
            "Aanbod op onze site",
            "Wij willen een lijst van het aanbod tonen op onze site. Het adres van onze site is:\n\n",
        ),
        policy: policy_of_page(edition.host, Framing::Of),
    }
}

fn snippet(edition: &Edition, topic: Topic<'_>) -> Snippet {
    let title = format!("{} – {}", topic.heading(edition), edition.catalogue.site.name);
    Snippet {
        id: topic.anchor(edition),
        title: topic.title(edition),
        count: topic.listed(edition).counts().to_string(),
        href: edition.base.href(&topic.embed(edition)),
        code: format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" \
             style=\"border: 0\"></iframe>",
            edition.base.absolute(&topic.embed(edition)),
            escape(&title),
            USUAL.height,
        ),
    }
}
