//! Flat portraits by number: background, clothes, skin, hair and its cut differ.

use super::canvas::*;

const GROUNDS: [(u32, u32); 6] = [
    (0xE9C9DA, 0xC48FB0),
    (0xF9E0C3, 0xE9B384),
    (0xCFE4F5, 0x8FB8DC),
    (0xD5E9DF, 0x93C2AC),
    (0xE3DFF6, 0xAFA6DD),
    (0xF6E7B8, 0xE2C46A),
];
const SKINS: [u32; 5] = [0xF7D3BC, 0xEDB995, 0xC98B62, 0x8D5A3B, 0xFFE1CC];
const HAIRS: [u32; 6] = [0x2B1B17, 0x6B3A24, 0xB5713A, 0x3A3A3F, 0xE0B36A, 0x8C2F22];
const CLOTHES: [u32; 6] = [0xF4EFE8, 0x124A40, 0x2E3175, 0x7A341D, 0x256693, 0x2A2D33];

/// By portrait, as positions in [`HAIRS`].
const HAIR_OF: [usize; 16] = [0, 2, 3, 0, 4, 1, 0, 1, 3, 4, 1, 0, 0, 0, 3, 2];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cut {
    Long,
    Bob,
    Bun,
    Short,
    Beard,
    Scarf,
}

/// `1` to `16`, or `client`.
pub fn portrait(who: &str) -> Option<Canvas> {
    if who == "client" {
        return Some(draw((0xFCE2C8, 0xF3B98C), 0xF7D3BC, 0x6B3A24, 0x0F5C4D, Cut::Bob));
    }
    let number: usize = who.parse().ok().filter(|number| (1..=16).contains(number))?;
    // The cut by number: it has to suit the name in the seed.
    let cut = match number {
        4 | 15 => Cut::Short,
        6 | 11 | 12 => Cut::Beard,
        7 | 14 => Cut::Scarf,
        3 | 8 | 13 => Cut::Bun,
        2 | 10 => Cut::Bob,
        _ => Cut::Long,
    };
    let skin = match number {
        3 | 12 => SKINS[3],
        7 | 14 => SKINS[2],
        other => SKINS[[0, 1, 4][other % 3]],
    };
    Some(draw(GROUNDS[(number - 1) % 6], skin, HAIRS[HAIR_OF[number - 1]], CLOTHES[(number - 1) % 6], cut))
}

/// The stock picture of somebody without a photo.
pub fn stock() -> Canvas {
    let mut canvas = Canvas::new(100.0, 100.0, 2.0, Paint::solid(hex(0xE8E5E0)));
    let gray = Paint::solid(hex(0xB9B4AC));
    canvas.fill(circle(50.0, 40.0, 18.0), gray);
    canvas.fill(ellipse(50.0, 98.0, 36.0, 34.0), gray);
    canvas
}

fn draw(ground: (u32, u32), skin: u32, hair: u32, clothes: u32, cut: Cut) -> Canvas {
    let mut canvas =
        Canvas::new(100.0, 100.0, 2.4, Paint::blend((0.0, 0.0, hex(ground.0)), (80.0, 100.0, hex(ground.1))));
    let (skin, hair, clothes) = (Paint::solid(hex(skin)), Paint::solid(hex(hair)), Paint::solid(hex(clothes)));
    let shadow = Paint::solid(hex(0x000000)).alpha(0.10);
    match cut {
        Cut::Long => {
            canvas.fill(ellipse(50.0, 42.0, 25.0, 27.0), hair);
            canvas.fill(slab(25.0, 42.0, 50.0, 44.0, 14.0), hair);
        }
        Cut::Bob => {
            canvas.fill(ellipse(50.0, 42.0, 24.0, 26.0), hair);
            canvas.fill(slab(26.0, 42.0, 48.0, 22.0, 9.0), hair);
        }
        Cut::Bun => {
            canvas.fill(circle(50.0, 15.0, 10.0), hair);
            canvas.fill(ellipse(50.0, 40.0, 22.0, 24.0), hair);
        }
        Cut::Scarf => {
            canvas.fill(ellipse(50.0, 46.0, 27.0, 32.0), clothes);
            canvas.fill(slab(28.0, 56.0, 44.0, 30.0, 16.0), clothes);
        }
        Cut::Short | Cut::Beard => canvas.fill(ellipse(50.0, 37.0, 21.0, 21.0), hair),
    }
    canvas.fill(slab(42.0, 56.0, 16.0, 24.0, 7.0), skin);
    canvas.fill(slab(42.0, 60.0, 16.0, 8.0, 4.0), shadow);
    canvas.fill(ellipse(50.0, 104.0, 39.0, 32.0), clothes);
    canvas.fill(ellipse(50.0, 74.0, 11.0, 7.0), skin);
    if cut == Cut::Scarf {
        canvas.fill(ellipse(50.0, 76.0, 21.0, 10.0), clothes);
        canvas.fill(ellipse(50.0, 76.0, 21.0, 10.0), shadow);
    }
    canvas.fill(ellipse(50.0, 46.0, 17.5, 20.5), skin);
    // The hair in front: a cap over the forehead, parted.
    let cap = match cut {
        Cut::Scarf => ellipse(50.0, 46.0, 23.0, 27.0).without(ellipse(50.0, 49.0, 17.0, 20.0)),
        Cut::Short | Cut::Beard => ellipse(50.0, 36.0, 19.5, 16.0).without(ellipse(50.0, 48.0, 17.5, 15.0)),
        _ => ellipse(50.0, 38.0, 20.0, 19.0).without(ellipse(56.0, 51.0, 21.0, 18.0)),
    };
    canvas.fill(cap, if cut == Cut::Scarf { clothes } else { hair });
    if cut == Cut::Beard {
        let beard = ellipse(50.0, 56.0, 16.5, 13.0).without(ellipse(50.0, 50.0, 13.5, 9.0));
        canvas.fill(beard, hair);
    }
    // A hint of eyes and a smile.
    let ink = Paint::solid(hex(0x2B1B17)).alpha(0.75);
    canvas.fill(circle(43.0, 46.5, 1.5), ink);
    canvas.fill(circle(57.0, 46.5, 1.5), ink);
    let smile = circle(50.0, 52.0, 5.0).outline(1.4).and(slab(44.0, 54.0, 12.0, 6.0, 0.0));
    canvas.fill(smile, Paint::solid(hex(0xA8443C)).alpha(0.85));
    canvas
}
