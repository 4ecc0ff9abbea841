//! What the places tell of themselves: HTML as businesses write it, hours that can be read and hours that cannot, social
//! pages in every spelling. One description is hostile, one place tells nothing.

use chrono::Duration;

use super::Seeding;
use super::places::{
    AURORA, FLOW, FLOW_KREUZBERG, FLOW_MONTMARTRE, HARMONIA, JASMINE, KERERU, LILY, LUMEN, MILL, NORTHSIDE, PETAL,
};
use crate::demo_backend::tables::CommentRow;

struct Profile {
    place: i64,
    description: &'static str,
    schedule: &'static str,
    social: &'static [(&'static str, &'static str)],
}

const PROFILES: [Profile; 12] = [
    Profile {
        place: LUMEN,
        description: "<p>A quiet two-floor studio for color, cut and care. We plan every shade with you before we mix it.</p>\n\
            <h3>Good to know</h3><ul><li>2nd floor, bell &ldquo;Lumen&rdquo;</li><li>Children are welcome</li></ul>\
            <p>Our <a href=\"https://lumen.example/care?from=app&amp;lang=en\">guide to color care</a>, or write to \
            <a href=\"mailto:hello@lumen.example?subject=Color\">hello@lumen.example</a>.</p>",
        schedule: "Tue–Fri 9:00–20:00, Sat 9:00–18:00",
        social: &[
            ("instagram", "instagram.com/studio.lumen"),
            ("facebook", ""),
            ("whatsapp", "+33 1 55 55 01 01"),
            ("telegram", "@studiolumen"),
        ],
    },
    Profile {
        place: AURORA,
        description: "<div>Dermatology without a waiting room.<br>Call <a href='tel:+1 (212) 555-0144'>(212) 555-0144</a> in an emergency.</div>",
        schedule: "Mon-Fri 8am-6pm; Sat 9am-1pm",
        social: &[("instagram", "auroraskin"), ("facebook", "https://www.facebook.com/auroraskin")],
    },
    Profile {
        place: FLOW,
        description: "<p>Pilates auf Geräten und Matten, in kleinen Gruppen.</p>",
        schedule: "Mo–Fr 7–21 Uhr, Sa 9–15 Uhr, So geschlossen",
        social: &[("instagram", "https://instagram.com/flow.pilates")],
    },
    Profile {
        place: FLOW_KREUZBERG,
        description: "Hinterhof, 2. Aufgang.\nBitte klingeln.",
        schedule: "Nach Vereinbarung",
        social: &[],
    },
    Profile { place: FLOW_MONTMARTRE, description: "", schedule: "", social: &[] },
    Profile {
        place: LILY,
        description: "<p>Салон на проспекте Абая. Маникюр, стрижки и массаж &mdash; без спешки.</p>",
        schedule: "Ежедневно с 9:00 до 21:00",
        social: &[("instagram", "@belaya.liliya"), ("vk", "vk.com/belaya_liliya"), ("viber", "+77275550120")],
    },
    Profile {
        place: NORTHSIDE,
        description: "<p>Cuts, beards and hot towels since 1998. Open late at weekends.</p>",
        schedule: "Mon–Thu 9:00–19:00, Fri, Sat 9:00–02:00, Sun closed",
        social: &[("instagram", "instagram.com/northside")],
    },
    // What somebody may paste by mistake or on purpose.
    Profile {
        place: PETAL,
        description: "<script>document.title='owned'</script><style>*{display:none}</style>\
            <p onclick=\"alert(1)\">Nails with care.</p><img src=x onerror=\"alert(1)\">\
            <p><a href=\"javascript:alert(1)\">Our prices</a>, <a href=\"http://petal.example\">our site</a></p>\
            <!-- never closed <p>hidden",
        schedule: "Mon-Sat 10:00-19:00, except public holidays",
        social: &[("instagram", "javascript:alert(1)"), ("facebook", "https://bank.example@evil.example/")],
    },
    Profile {
        place: JASMINE,
        description: "<p>صالون هادئ للعناية والجمال في قلب دبي.</p>",
        schedule: "الأحد - الخميس: ١٠:٠٠ - ٢٢:٠٠",
        social: &[("instagram", "instagram.com/jasmine.salon")],
    },
    Profile {
        place: HARMONIA,
        description: "<p>Μασάζ και περιποίηση στο κέντρο της Αθήνας.</p>",
        schedule: "Δευτέρα–Παρασκευή 9:00–20:00",
        social: &[],
    },
    Profile { place: KERERU, description: "", schedule: "Mon-Sat 9:00-17:30", social: &[] },
    Profile { place: MILL, description: "", schedule: "", social: &[] },
];

pub fn add(seeding: &mut Seeding) {
    for profile in &PROFILES {
        let Some(place) = seeding.tables.places.iter_mut().find(|place| place.id == profile.place) else { continue };
        place.description = profile.description.to_owned();
        place.schedule = profile.schedule.to_owned();
        place.social = profile.social.iter().map(|(name, page)| ((*name).to_owned(), (*page).to_owned())).collect();
        if profile.place == FLOW_MONTMARTRE {
            place.site.clear();
        }
    }
    add_crowd_of_reviews(seeding);
}

/// More reviews than a page of the server holds, and none newer than those that were there before.
fn add_crowd_of_reviews(seeding: &mut Seeding) {
    const TEXTS: [&str; 4] =
        ["Sharp cut, good coffee.", "On time, as always.", "", "Best hot towel in town. I’ll be back."];
    const AUTHORS: [Option<&str>; 5] = [Some("Oliver"), Some("Amir K."), None, Some("Noah"), Some("George")];
    let staff = seeding.tables.staff.iter().find(|member| member.place == NORTHSIDE).map(|member| member.id);
    for number in 0..240i64 {
        let position = usize::try_from(number).unwrap_or_default();
        let id = seeding.new_id();
        let date = seeding.now - Duration::days(401 + number) - Duration::minutes(number * 7);
        seeding.tables.comments.push(CommentRow {
            id,
            place: NORTHSIDE,
            staff: staff.filter(|_| number % 3 == 0),
            text: TEXTS.get(position % TEXTS.len()).copied().unwrap_or_default().to_owned(),
            date,
            rating: if number % 10 == 0 { 4 } else { 5 },
            user_name: AUTHORS.get(position % AUTHORS.len()).copied().flatten().map(str::to_owned),
            client: 0,
            record: 0,
        });
    }
}
