//! What the program knows before it reads: states, offices and who held them, bodies, dialogues, places, names, words.
//!
//! The tables are CSV files in `data/lexicon`, compiled in; further tables of the same names add rows or replace them.
//! The lexicon recognises, names and disambiguates; it never asserts. `data/README.md` tells where each table is from.

mod name;
mod office;
mod organization;
mod place;
mod roll;
mod series;
mod state;
mod table;
mod tenure;
#[cfg(test)]
mod tests;
mod word;

pub use name::{Culture, FamilyName, GivenName, Title, TitleKind};
pub use office::{Office, OfficeNoun};
pub use organization::{Organization, OrganizationKind};
pub use place::{Place, PlaceKind};
pub use roll::Roll;
pub use series::{Members, Series, SeriesKind, Summit};
pub use state::State;
pub use tenure::Tenure;
pub use word::{Abbreviation, Verb};

use crate::error::{Error, ErrorKind, Result};
use jiff::civil::Date;
use table::Row;

/// The first offices of a state, by which their holders are called.
const FIRST: [&str; 6] = [
    "president",
    "prime-minister",
    "supreme-leader",
    "foreign-minister",
    "defense-minister",
    "national-security-advisor",
];

/// Every table, each sorted by its key.
///
/// ```
/// use rapporteur::lexicon::Lexicon;
/// let lexicon = Lexicon::embedded()?;
/// let day = jiff::civil::date(2023, 11, 26);
/// let holders = lexicon.holders(Some("JPN"), "foreign-minister", day, day);
/// assert_eq!(holders[0].name, "Kamikawa Yoko");
/// # Ok::<(), rapporteur::error::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// States.
    pub states: Vec<State>,
    /// Offices, by function.
    pub offices: Vec<Office>,
    /// Head nouns of offices that are not listed.
    pub office_nouns: Vec<OfficeNoun>,
    /// Who held which office when.
    pub tenures: Vec<Tenure>,
    /// Ministries, councils, parties, forces, international bodies.
    pub organizations: Vec<Organization>,
    /// Recurring dialogues, frameworks, exercises and conferences.
    pub series: Vec<Series>,
    /// Single summits with a name.
    pub summits: Vec<Summit>,
    /// Places that are not capitals.
    pub places: Vec<Place>,
    /// Family names by culture.
    pub family_names: Vec<FamilyName>,
    /// Given names by culture.
    pub given_names: Vec<GivenName>,
    /// Honorifics and ranks.
    pub titles: Vec<Title>,
    /// Words whose full stop does not end a sentence.
    pub abbreviations: Vec<Abbreviation>,
    /// Verbs with their forms.
    pub verbs: Vec<Verb>,
}

/// The embedded tables, under their file names.
macro_rules! embedded {
    ($($file:literal,)+) => {
        [$(($file, include_bytes!(concat!("../../data/lexicon/", $file)).as_slice()),)+]
    };
}

impl Lexicon {
    /// The tables that are compiled in.
    ///
    /// # Errors
    /// [`ErrorKind::Lexicon`] if a row is wrong, which the tests rule out.
    pub fn embedded() -> Result<Self> {
        let tables = embedded![
            "states.csv",
            "offices.csv",
            "office-nouns.csv",
            "tenures.csv",
            "organizations.csv",
            "series.csv",
            "summits.csv",
            "places.csv",
            "family-names.csv",
            "given-names.csv",
            "titles.csv",
            "abbreviations.csv",
            "verbs.csv",
        ];
        tables.iter().try_fold(Self::default(), |lexicon, (file, bytes)| lexicon.with_table(file, bytes))
    }

    /// The same lexicon with the rows of further tables, which are pairs of file name (a path may precede it) and
    /// content. A row with the key of an older one takes its place.
    ///
    /// # Errors
    /// [`ErrorKind::Lexicon`], with file, line and column (in characters), if a row is wrong or a file is named like none
    /// of the tables.
    pub fn with_tables(self, tables: &[(String, Vec<u8>)]) -> Result<Self> {
        tables.iter().try_fold(self, |lexicon, (file, bytes)| lexicon.with_table(file, bytes))
    }

    fn with_table(mut self, file: &str, bytes: &[u8]) -> Result<Self> {
        fn add<R: Row>(table: &mut Vec<R>, file: &str, bytes: &[u8]) -> Result<()> {
            table::merge(table, table::read(file, bytes)?);
            Ok(())
        }
        match file.rsplit(['/', '\\']).next().unwrap_or(file) {
            State::FILE => add(&mut self.states, file, bytes),
            Office::FILE => add(&mut self.offices, file, bytes),
            OfficeNoun::FILE => add(&mut self.office_nouns, file, bytes),
            Tenure::FILE => add(&mut self.tenures, file, bytes),
            Organization::FILE => add(&mut self.organizations, file, bytes),
            Series::FILE => add(&mut self.series, file, bytes),
            Summit::FILE => add(&mut self.summits, file, bytes),
            Place::FILE => add(&mut self.places, file, bytes),
            FamilyName::FILE => add(&mut self.family_names, file, bytes),
            GivenName::FILE => add(&mut self.given_names, file, bytes),
            Title::FILE => add(&mut self.titles, file, bytes),
            Abbreviation::FILE => add(&mut self.abbreviations, file, bytes),
            Verb::FILE => add(&mut self.verbs, file, bytes),
            _ => Err(unknown_table(file)),
        }?;
        Ok(self)
    }

    /// The state with this ISO 3166-1 alpha-3 code.
    pub fn state(&self, code: &str) -> Option<&State> {
        let at = self.states.binary_search_by(|state| state.code.as_str().cmp(code)).ok()?;
        self.states.get(at)
    }

    /// How an office is worded: the row of that state, else the row for any state. Of `ambassador:USA` only the part
    /// before the colon counts.
    pub fn office(&self, function: &str, state: Option<&str>) -> Option<&Office> {
        let function = function.split(':').next().unwrap_or(function);
        let first = self.offices.partition_point(|office| office.function.as_str() < function);
        let rows = self.offices[first..].iter().take_while(|office| office.function == function);
        let mut general = None;
        for row in rows {
            match &row.state {
                None => general = Some(row),
                own if own.as_deref() == state => return Some(row),
                Some(_) => {}
            }
        }
        general
    }

    /// Who held the office on some day from `from` to `to`, both counted, in order of time; `None` is the state of an
    /// international body. Where somebody else acted for the holder all that time, only the one who acted.
    pub fn holders(&self, state: Option<&str>, function: &str, from: Date, to: Date) -> Vec<&Tenure> {
        let key = (state.unwrap_or(""), function);
        let key_of =
            |tenure: &Tenure| (tenure.state.as_deref().unwrap_or(""), tenure.office.as_str()).cmp(&key);
        let first = self.tenures.partition_point(|tenure| key_of(tenure).is_lt());
        let count = self.tenures[first..].partition_point(|tenure| key_of(tenure).is_eq());
        tenure::holders(&self.tenures[first..first + count], from, to)
    }

    /// Who held one of the first offices of a state (its head, its foreign and defence ministers, its security adviser) on some
    /// day from `from` to `to`: those whom texts call by surname alone.
    pub fn first_holders(&self, from: Date, to: Date) -> impl Iterator<Item = &Tenure> {
        self.tenures.iter().filter(move |t| t.touches(from, to) && t.is_first())
    }

    /// The place of a function among those by which somebody is called who holds several; smaller is higher.
    pub fn rank(function: &str) -> usize {
        FIRST.iter().position(|f| *f == function).unwrap_or(FIRST.len())
    }

    /// What a person of this name held, by name or alias as written in the table but for case; sorted by state, office
    /// and time. Looks at every tenure.
    pub fn tenures_of(&self, name: &str) -> Vec<&Tenure> {
        let name = name.to_lowercase();
        let is_name = |it: &String| it.to_lowercase() == name;
        self.tenures.iter().filter(|it| is_name(&it.name) || it.aliases.iter().any(is_name)).collect()
    }
}

fn unknown_table(file: &str) -> Error {
    let names = [
        State::FILE,
        Office::FILE,
        OfficeNoun::FILE,
        Tenure::FILE,
        Organization::FILE,
        Series::FILE,
        Summit::FILE,
        Place::FILE,
        FamilyName::FILE,
        GivenName::FILE,
        Title::FILE,
        Abbreviation::FILE,
        Verb::FILE,
    ];
    let message =
        format!("found a file that is no table of the lexicon, expected one of {}", names.join(", "));
    Error::new(ErrorKind::Lexicon, message).in_file(file)
}
