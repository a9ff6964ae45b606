//! The kinds of record, each with its folder and its Dutch names. No record types here: those are in
//! `records`.

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Offering.
    Offering,
    /// Provider.
    Provider,
    /// Role of the medical specialist.
    Role,
    /// Competence of the trainee.
    Competence,
    /// Cross-cutting theme.
    Theme,
    /// Profile beside the clinic.
    Profile,
    /// Audience.
    Audience,
    /// Training region (OOR).
    Region,
    /// Knowledge card.
    KnowledgeCard,
    /// Practice example.
    Example,
    /// Recommendation of the training continuum.
    Recommendation,
    /// Learning path.
    LearningPath,
    /// Glossary entry.
    GlossaryEntry,
    /// Text page.
    TextPage,
}

impl Kind {
    /// Every kind, in the order visitors see them.
    pub const ALL: &'static [Self] = &[
        Self::Offering,
        Self::Provider,
        Self::Role,
        Self::Competence,
        Self::Theme,
        Self::Profile,
        Self::Audience,
        Self::Region,
        Self::KnowledgeCard,
        Self::Example,
        Self::Recommendation,
        Self::LearningPath,
        Self::GlossaryEntry,
        Self::TextPage,
    ];

    /// Folder, singular and plural.
    const fn words(self) -> [&'static str; 3] {
        match self {
            Self::Offering => ["aanbod", "aanbod", "Aanbod"],
            Self::Provider => ["aanbieders", "aanbieder", "Aanbieders"],
            Self::Role => ["rollen", "rol", "Rollen"],
            Self::Competence => ["competenties", "competentie", "Competenties"],
            Self::Theme => ["themas", "thema", "Thema’s"],
            Self::Profile => ["profielen", "profiel", "Profielen"],
            Self::Audience => ["doelgroepen", "doelgroep", "Doelgroepen"],
            Self::Region => ["regios", "regio", "Regio’s"],
            Self::KnowledgeCard => ["kennisbank", "kenniskaart", "Kennisbank"],
            Self::Example => ["praktijkvoorbeelden", "praktijkvoorbeeld", "Praktijkvoorbeelden"],
            Self::Recommendation => ["aanbevelingen", "aanbeveling", "Aanbevelingen"],
            Self::LearningPath => ["leerpaden", "leerpad", "Leerpaden"],
            Self::GlossaryEntry => ["begrippen", "begrip", "Begrippen"],
            Self::TextPage => ["paginas", "pagina", "Pagina’s"],
        }
    }

    /// What people call such a record besides, also in English.
    const fn other_words(self) -> &'static [&'static str] {
        match self {
            Self::Offering => &[
                "cursus",
                "cursussen",
                "training",
                "trainingen",
                "opleiding",
                "workshop",
                "workshops",
                "e-learning",
                "scholing",
                "aanbieding",
                "course",
                "courses",
                "offering",
                "offerings",
                "uitvoering",
                "masterclass",
                "intervisie",
                "coaching",
            ],
            Self::Provider => &[
                "organisatie",
                "organisaties",
                "provider",
                "providers",
                "ziekenhuis",
                "instelling",
                "organisator",
                "organisation",
            ],
            Self::Role => &["role", "roles"],
            Self::Competence => &["competency", "competencies", "competence"],
            Self::Theme => &["theme", "themes", "onderwerp", "onderwerpen", "tag", "tags"],
            Self::Profile => &["profile", "profiles", "opleidingsprofiel", "opleidingsprofielen"],
            Self::Audience => &["audience", "audiences"],
            Self::Region => &["region", "regions", "oor"],
            Self::KnowledgeCard => &[
                "kenniskaarten",
                "kaart",
                "kaarten",
                "card",
                "cards",
                "knowledge",
                "artikel",
                "artikelen",
                "article",
            ],
            Self::Example => &["voorbeeld", "voorbeelden", "praktijk", "example", "examples"],
            Self::Recommendation => &["advies", "recommendation", "recommendations"],
            Self::LearningPath => &["pad", "paden", "leerlijn", "path", "paths"],
            Self::GlossaryEntry => {
                &["woord", "term", "termen", "afkorting", "glossary", "woordenlijst"]
            }
            Self::TextPage => &["page", "pages", "post", "posts", "blog", "tekst", "teksten"],
        }
    }

    /// The kind that a word is a name of.
    pub(crate) fn called(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        let names = |kind: &Self| [kind.folder(), kind.singular()].contains(&word.as_str());
        let others = |kind: &Self| kind.other_words().contains(&word.as_str());
        let mut all = Self::ALL.iter().copied();
        all.clone().find(names).or_else(|| all.find(others))
    }

    /// The folder under `content/`, also the first path segment in web addresses.
    pub const fn folder(self) -> &'static str {
        self.words()[0]
    }

    /// The Dutch singular, in lower case.
    pub const fn singular(self) -> &'static str {
        self.words()[1]
    }

    /// The Dutch plural, capitalised for headings.
    pub(crate) const fn plural(self) -> &'static str {
        self.words()[2]
    }

    /// True for the kinds whose records the sources fix: eight roles, seven competences, seven regions.
    /// An editor chooses among them and adds none.
    pub(crate) const fn is_fixed(self) -> bool {
        matches!(self, Self::Role | Self::Competence | Self::Region)
    }

    pub(crate) fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.folder() == folder)
    }
}
