//! Words that are right although no page may have them: the editors' search words and names of Dutch
//! places. The search takes none of them for a mistake.
//!
//! Turns the list of expansions into words; what pages have is added by `index`.

use super::expansions::Expansion;
use super::fold::fold;
use super::tokens::{Token, each_token};

/// Municipalities, towns with a hospital, provinces and regions.
const PLACES: &str = "\
    aalsmeer aalten achterhoek alblasserdam albrandswaard alkmaar almelo almere alphen altena ameland \
    amersfoort amstelveen amsterdam apeldoorn appingedam arnhem assen asten baarle baarn barendrecht \
    barneveld beek beekdaelen beesel bergen berkelland bernheze beuningen beverwijk bilthoven bladel \
    blaricum bloemendaal bodegraven boekel borger borne borsele boxmeer boxtel brabant breda brielle \
    bronckhorst brummen brunssum bunnik bunschoten buren bussum capelle castricum coevorden cranendonck \
    culemborg curacao dalfsen dantumadiel delft delfzijl deurne deventer diemen dinkelland dirksland \
    doesburg doetinchem dokkum dongen dordrecht drachten drechtsteden drenthe drimmelen dronten druten \
    duiven edam ede eemnes eemsdelta eersel eijsden eindhoven elburg emmeloord emmen enkhuizen enschede \
    epe ermelo etten flevoland franeker friesland geertruidenberg geldrop gelderland geleen gemert gennep \
    gilze goeree goes goirle gooi gorinchem gouda groesbeek groningen gulpen haaksbergen haarlem \
    haarlemmermeer halderberge hardenberg harderwijk hardinxveld harlingen hattem heemskerk heemstede \
    heerde heerenveen heerhugowaard heerlen heesch heeze heiloo helder hellendoorn hellevoetsluis helmond \
    hendrik hengelo heusden hillegom hilvarenbeek hilversum hoeksche hoevelaken hollands hoogeveen \
    hoogezand hoorn horst houten huizen hulst ijmuiden ijsselstein kampen kapelle katwijk kempen kerkrade \
    krimpen krimpenerwaard laarbeek landerd landgraaf landsmeer lansingerland laren leek leerdam \
    leeuwarden leiden leiderdorp leidschendam lelystad leusden limburg lingewaard lisse lochem loon \
    losser maasdriel maasgouw maassluis maastricht maashorst medemblik meerssen meierijstad meppel \
    middelburg middelharnis midden mijdrecht moerdijk molenlanden montferland montfoort mook naarden \
    neder nederweert nieuwegein nieuwkoop nijkerk nijmegen nissewaard noardeast noordenveld noordoostpolder \
    noordwijk nuenen nunspeet oegstgeest oirschot oisterwijk oldambt oldebroek oldenzaal olst ommen \
    oosterhout oosterwolde ooststellingwerf oostzaan opmeer opsterland oss ouderkerk overijssel papendrecht \
    peel pekela pijnacker purmerend putten raalte randstad reimerswaal renkum renswoude reusel rheden \
    rhenen ridderkerk rijssen rijswijk roermond roosendaal rotterdam rozendaal rucphen schagen scherpenzeel \
    scheveningen schiedam schiermonnikoog schijndel schoonhoven schouwen sittard sliedrecht sluis smallingerland \
    sneek soest someren son spijkenisse stadskanaal staphorst stein stichtse sudwest terneuzen \
    terschelling texel teylingen tholen tiel tilburg tubbergen twello twente twenterand tynaarlo \
    tytsjerksteradiel uden uitgeest uithoorn urk utrecht vaals valkenburg valkenswaard veendam veenendaal \
    veere veghel veldhoven velp velsen venlo venray vianen vijfheerenlanden vlaardingen vlieland vlissingen \
    vlodrop voerendaal voorburg voorne voorschoten voorst vught waadhoeke waalre waalwijk waddinxveen \
    wageningen walcheren waddeneilanden wassenaar waterland weert weesp westerkwartier westerveld westervoort \
    westerwolde westland weststellingwerf wierden wijchen wijdemeren wijk winschoten winsum winterswijk woensdrecht \
    woerden wormerland woudenberg zaandam zaanstad zaltbommel zandvoort zeeland zeewolde zeist zevenaar zevenbergen \
    zierikzee zoetermeer zoeterwoude zuidhorn zuidplas zundert zutphen zwartewaterland zwijndrecht zwolle \
    hertogenbosch bosch haag";

/// The words of phrases by themselves and as one.
pub(super) fn known_words(expansions: &[Expansion]) -> Vec<String> {
    let mut words: Vec<String> = PLACES.split_whitespace().map(str::to_owned).collect();
    for phrase in expansions.iter().flat_map(|expansion| &expansion.words) {
        each_token(&fold(phrase), |token| {
            let (Token::Word(word) | Token::Part(word) | Token::Joined(word)) = token;
            words.push(word.to_owned());
        });
    }
    words.sort_unstable();
    words.dedup();
    words
}
