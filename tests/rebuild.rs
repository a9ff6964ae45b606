//! The cache of parsed files: any series of edits gives what a fresh build gives.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use vindplaats::Settings;
use vindplaats::parse::Cache;
use vindplaats::source::{Source, SourcePath, Sources};
use vindplaats::url::Base;

use crate::mini;
use crate::support::{TODAY, site_of, tree_diff};

/// What an editor does to the content. Files are picked by number among those that are there.
#[derive(Clone, Debug)]
enum Edit {
    /// Adds words to a text.
    Append(Index, &'static str),
    /// Puts one thing in the place of another, wherever it stands.
    Replace(Index, &'static str, &'static str),
    /// Makes a copy under a new name.
    Copy(Index, &'static str),
    /// Gives a file another name.
    Rename(Index, &'static str),
    /// Takes a file away.
    Remove(Index),
    /// Puts a file back as it was at first.
    Restore(Index),
    /// Publishes the site under another path.
    Move(&'static str),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let words = vec!["\nMeer tekst.\n", "\n## Een kop erbij\n", "\n[dood](/nergens/)\n", "\n---\n"];
    let changes = vec![
        ("titel: ", "titel: Nieuwe "),
        ("samenvatting: ", "samenvating: "),
        ("[opleider]", "[opleidr]"),
        ("2027-03-04", "2027-02-30"),
        ("---\n", "--\n"),
        ("naam: ", "naam: 'Andere naam' # "),
        ("bronnen: ", "\tbronnen: "),
        ("Voor opleiders", "Voor <b>opleiders</b>"),
        ("basis_url: https://vindplaats.example/", "basis_url: https://ander.example/pad/"),
    ];
    let names = vec!["nieuw", "ander", "basis", "Fout!", "a/b"];
    prop_oneof![
        (any::<Index>(), select(words)).prop_map(|(file, words)| Edit::Append(file, words)),
        (any::<Index>(), select(changes))
            .prop_map(|(file, (old, new))| Edit::Replace(file, old, new)),
        (any::<Index>(), select(names.clone())).prop_map(|(file, name)| Edit::Copy(file, name)),
        (any::<Index>(), select(names)).prop_map(|(file, name)| Edit::Rename(file, name)),
        any::<Index>().prop_map(Edit::Remove),
        any::<Index>().prop_map(Edit::Restore),
        any::<Index>().prop_map(Edit::Restore),
        select(vec!["https://a.example/", "https://a.example/sub/"]).prop_map(Edit::Move),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn edits_through_the_cache_equal_a_fresh_build(
        edits in prop::collection::vec(any_edit(), 1..12),
    ) {
        let theme = mini::theme();
        let (mut sources, mut settings) = (mini::sources(), Settings::on(TODAY));
        let mut cache = Cache::for_rebuilds();
        for edit in edits {
            if let Edit::Move(address) = edit {
                settings.base_url = Base::parse(address).ok();
            }
            apply(&edit, &mut sources);
            let (kept, told) = site_of(&sources, &theme, &settings, &mut cache);
            let (fresh, expected) = site_of(&sources, &theme, &settings, &mut Cache::default());
            let (told, expected): (Vec<_>, Vec<_>) =
                (told.into_iter().collect(), expected.into_iter().collect());
            prop_assert_eq!(told, expected, "problems after {:?}", &edit);
            prop_assert!(kept == fresh, "after {:?}:\n{}", &edit, tree_diff(&fresh, &kept));
        }
    }
}

fn apply(edit: &Edit, sources: &mut Sources) {
    let there: Vec<SourcePath> = sources.keys().cloned().collect();
    if there.is_empty() {
        return;
    }
    let named = |path: &SourcePath, name: &str| {
        let folder = path.as_str().split('/').next().unwrap_or_default();
        SourcePath::new(format!("{folder}/{name}.md"))
    };
    match edit {
        Edit::Append(file, words) => {
            let path = file.get(&there);
            put(sources, path, format!("{}{words}", sources[path].text));
        }
        Edit::Replace(file, old, new) => {
            // The edit is of a file that has the words, where there is one.
            let have: Vec<_> =
                there.iter().filter(|path| sources[*path].text.contains(old)).collect();
            if !have.is_empty() {
                let path = *file.get(&have);
                put(sources, path, sources[path].text.replace(old, new));
            }
        }
        Edit::Copy(file, name) => {
            let path = file.get(&there);
            put(sources, &named(path, name), sources[path].text.to_string());
        }
        Edit::Rename(file, name) => {
            let path = file.get(&there);
            let source = sources.remove(path).expect("the path was just listed");
            put(sources, &named(path, name), source.text.to_string());
        }
        Edit::Remove(file) => {
            sources.remove(file.get(&there));
        }
        Edit::Restore(file) => {
            let first: Vec<_> = mini::sources().into_iter().collect();
            let (path, source) = file.get(&first);
            sources.insert(path.clone(), source.clone());
        }
        Edit::Move(_) => {}
    }
}

fn put(sources: &mut Sources, path: &SourcePath, text: String) {
    let source = Source::new(path, text);
    sources.insert(path.clone(), source);
}
