//! What the places show of themselves, 640 × 294, and the banner of the promotion.

use super::canvas::*;
use super::emblems::hue;

const WIDTH: f32 = 320.0;
const HEIGHT: f32 = 147.0;

pub fn cover(place: &str) -> Option<Canvas> {
    let (from, to) = hue(place)?;
    Some(match place {
        "lumen" => lumen(from, to),
        "aurora" => aurora(from, to),
        "flow" => flow(),
        "northside" => northside(),
        "petal" => petal(from, to),
        "lily" => lily(from, to),
        "jasmine" => jasmine(from, to),
        _ => harmonia(from, to),
    })
}

fn ground(from: u32, to: u32) -> Canvas {
    Canvas::new(WIDTH, HEIGHT, 2.0, Paint::blend((40.0, 0.0, hex(from)), (280.0, HEIGHT, hex(to))))
}

fn lumen(from: Color, to: Color) -> Canvas {
    let mut canvas = ground(0xF6DEDC, 0xE6B4C2);
    canvas.fill(circle(250.0, 10.0, 72.0), Paint::solid(WHITE).alpha(0.28));
    canvas.fill(circle(256.0, 6.0, 46.0), Paint::solid(hex(0xFFE8CB)));
    canvas.fill(slab(0.0, 138.0, WIDTH, 9.0, 0.0), Paint::solid(to));
    canvas.fill(arch(140.0, 12.0, 94.0, 140.0), Paint::blend((100.0, 20.0, hex(0xA85A88)), (160.0, 140.0, from)));
    canvas.fill(
        arch(140.0, 23.0, 72.0, 140.0),
        Paint::blend((110.0, 30.0, hex(0xFDF1EE)), (170.0, 140.0, hex(0xF3D3D8))),
    );
    let shine = arch(138.0, 42.0, 34.0, 180.0).outline(4.0).and(slab(118.0, 40.0, 30.0, 98.0, 0.0));
    canvas.fill(shine, Paint::solid(WHITE).alpha(0.9));
    plant(&mut canvas, 228.0, 112.0);
    canvas.fill(slab(40.0, 112.0, 22.0, 26.0, 5.0), Paint::solid(hex(0xF3D9BF)));
    canvas.fill(slab(46.0, 102.0, 10.0, 12.0, 3.0), Paint::solid(hex(0xD99C82)));
    canvas
}

/// A vase with leaves; `y` is the vase's top.
fn plant(canvas: &mut Canvas, x: f32, y: f32) {
    let greens = [0x5E8062, 0x7FA37C, 0x5E8062, 0x7FA37C, 0x93B88E];
    let tips = [(-32.0, -44.0), (-14.0, -66.0), (15.0, -58.0), (34.0, -38.0), (2.0, -40.0)];
    for (green, (dx, dy)) in greens.into_iter().zip(tips) {
        canvas.fill(leaf((x, y + 4.0), (x + dx, y + dy), 17.0), Paint::solid(hex(green)));
    }
    canvas.fill(
        slab(x - 16.0, y, 32.0, 28.0, 7.0),
        Paint::blend((x - 14.0, y, hex(0xFBEADB)), (x + 16.0, y, hex(0xEFCFB0))),
    );
}

fn aurora(from: Color, to: Color) -> Canvas {
    let mut canvas = ground(0xE3F0FA, 0xB9D6EE);
    canvas.fill(circle(236.0, 62.0, 92.0), Paint::solid(WHITE).alpha(0.35));
    canvas.fill(circle(236.0, 62.0, 58.0), Paint::solid(WHITE).alpha(0.45));
    canvas.fill(ellipse(206.0, 158.0, 128.0, 46.0), Paint::blend((90.0, 110.0, to), (320.0, 150.0, from)));
    canvas.fill(ellipse(206.0, 124.0, 104.0, 14.0), Paint::solid(hex(0x8FBFE3)));
    canvas.fill(stick((62.0, 86.0), (86.0, 44.0), 30.0), Paint::solid(WHITE));
    let cap = stick((62.0, 86.0), (86.0, 44.0), 30.0)
        .and(Shape::new([0.0, 0.0, 140.0, 66.0], |x, y| (y - 65.0) * 0.87 - (x - 74.0) * 0.5));
    canvas.fill(cap, Paint::solid(hex(0x5FA3D6)));
    canvas.fill(slab(200.0, 54.0, 40.0, 66.0, 9.0), Paint::blend((200.0, 60.0, WHITE), (240.0, 120.0, hex(0xD7E9F6))));
    canvas.fill(slab(208.0, 40.0, 24.0, 16.0, 4.0), Paint::solid(from));
    canvas.fill(stick((213.0, 87.0), (227.0, 87.0), 4.0), Paint::solid(to));
    canvas.fill(stick((220.0, 80.0), (220.0, 94.0), 4.0), Paint::solid(to));
    canvas.fill(leaf((262.0, 122.0), (292.0, 62.0), 24.0), Paint::solid(hex(0x6EA79A)));
    canvas.fill(leaf((262.0, 122.0), (306.0, 92.0), 18.0), Paint::solid(hex(0x8FC2B2)));
    canvas
}

fn flow() -> Canvas {
    let mut canvas = ground(0xDDEFE6, 0x9FCFBC);
    canvas.fill(circle(240.0, 46.0, 64.0), Paint::solid(WHITE).alpha(0.3));
    canvas.fill(circle(240.0, 46.0, 36.0), Paint::blend((220.0, 16.0, hex(0xFFDDB0)), (260.0, 80.0, hex(0xF3A374))));
    for (base, swing, green) in [(92.0, 15.0, 0x6FB39A), (110.0, 11.0, 0x3C8C74), (126.0, 8.0, 0x1F6F5E)] {
        let line = move |x: f32| base + swing * (x / 46.0 + base).sin();
        canvas.fill(hill(WIDTH, HEIGHT, line), Paint::solid(hex(green)));
    }
    // Someone stretching on the hill.
    let ink = Paint::solid(hex(0x124A40));
    canvas.fill(circle(92.0, 58.0, 8.0), ink);
    canvas.fill(stick((92.0, 72.0), (92.0, 98.0), 13.0), ink);
    canvas.fill(stick((92.0, 74.0), (66.0, 44.0), 5.5), ink);
    canvas.fill(stick((92.0, 74.0), (118.0, 44.0), 5.5), ink);
    canvas.fill(stick((70.0, 105.0), (114.0, 105.0), 11.0), ink);
    canvas
}

fn northside() -> Canvas {
    let mut canvas = ground(0x3A3E47, 0x1F2226);
    canvas.fill(circle(112.0, 60.0, 84.0), Paint::solid(WHITE).alpha(0.05));
    canvas.fill(circle(112.0, 62.0, 58.0), Paint::blend((80.0, 4.0, hex(0xF0C9A0)), (130.0, 120.0, hex(0xC77C48))));
    let shine = circle(112.0, 62.0, 46.0).outline(5.0).and(slab(66.0, 16.0, 34.0, 32.0, 0.0));
    canvas.fill(shine, Paint::solid(WHITE).alpha(0.6));
    for number in -2..8_i16 {
        let (y, color) =
            (f32::from(number) * 22.0, [0xF5EEE4, 0xB8452F, 0xF5EEE4, 0x2F5F86][number.rem_euclid(4) as usize]);
        let stripe =
            Shape::new([206.0, 0.0, 252.0, HEIGHT], move |x, at| (at - y + (x - 206.0) * 0.45 - 11.0).abs() - 11.0);
        canvas.fill(stripe.and(slab(206.0, 0.0, 46.0, HEIGHT, 0.0)), Paint::solid(hex(color)));
    }
    canvas.fill(slab(62.0, 104.0, 22.0, 43.0, 5.0), Paint::solid(hex(0x8C3A22)));
    canvas.fill(slab(67.0, 92.0, 12.0, 14.0, 3.0), Paint::solid(hex(0xF0C9A0)));
    canvas.fill(slab(122.0, 100.0, 14.0, 47.0, 4.0), Paint::solid(hex(0x2F5F86)));
    canvas.fill(slab(90.0, 122.0, 26.0, 25.0, 6.0), Paint::solid(hex(0xEBE2D6)));
    canvas
}

fn petal(from: Color, to: Color) -> Canvas {
    let mut canvas = ground(0xFBE4E7, 0xF0B5C1);
    canvas.fill(circle(70.0, 120.0, 92.0), Paint::solid(WHITE).alpha(0.3));
    for (x, y, size) in [(84.0, 66.0, 42.0), (206.0, 96.0, 54.0), (286.0, 40.0, 34.0)] {
        for number in 0..5_u8 {
            let turn = f32::from(number) * std::f32::consts::TAU / 5.0 + x;
            let paint = Paint::blend((x, y, hex(0xFFD9DF)), (x + size * turn.sin(), y - size * turn.cos(), to));
            canvas.fill(circle(x + size * 0.5 * turn.sin(), y - size * 0.5 * turn.cos(), size * 0.4), paint);
        }
        canvas.fill(circle(x, y, size * 0.24), Paint::solid(hex(0xFFE3A8)));
    }
    canvas.fill(slab(136.0, 84.0, 20.0, 63.0, 6.0), Paint::solid(from));
    canvas.fill(slab(140.0, 58.0, 12.0, 30.0, 4.0), Paint::solid(hex(0x2A2D33)));
    canvas
}

fn lily(from: Color, to: Color) -> Canvas {
    let mut canvas = ground(0xFBF0DB, 0xEBC98E);
    canvas.fill(circle(66.0, 40.0, 34.0), Paint::solid(hex(0xFFF8EA)));
    canvas.fill(hill(WIDTH, HEIGHT, |x| 118.0 + 8.0 * (x / 60.0).sin()), Paint::solid(to));
    canvas.fill(hill(WIDTH, HEIGHT, |x| 132.0 + 6.0 * (x / 40.0 + 2.0).sin()), Paint::solid(from));
    for (x, y) in [(150.0, 118.0), (214.0, 104.0), (272.0, 122.0)] {
        canvas.fill(stick((x, y), (x + 4.0, 147.0), 4.0), Paint::solid(hex(0x5F7A4A)));
        for (dx, dy) in [(-26.0, -34.0), (0.0, -50.0), (26.0, -34.0)] {
            canvas
                .fill(leaf((x, y), (x + dx, y + dy), 20.0), Paint::blend((x, y, hex(0xFBE3C0)), (x, y - 44.0, WHITE)));
        }
        canvas.fill(circle(x, y - 12.0, 4.5), Paint::solid(hex(0xE09A3C)));
    }
    canvas
}

fn jasmine(from: Color, to: Color) -> Canvas {
    let mut canvas = Canvas::new(WIDTH, HEIGHT, 2.0, Paint::blend((0.0, 0.0, to), (200.0, HEIGHT, from)));
    canvas.fill(circle(252.0, 42.0, 26.0).without(circle(262.0, 36.0, 22.0)), Paint::solid(hex(0xFFE3B0)));
    for (x, alpha) in [(52.0, 0.25), (126.0, 0.4), (200.0, 0.25)] {
        canvas.fill(arch(x, 36.0, 62.0, HEIGHT), Paint::solid(hex(0xAFE2EC)).alpha(alpha));
        canvas.fill(arch(x, 50.0, 42.0, HEIGHT), Paint::solid(from).alpha(0.7));
    }
    for (x, y) in [(126.0, 100.0), (60.0, 116.0), (196.0, 116.0)] {
        for number in 0..6_u8 {
            let turn = f32::from(number) * std::f32::consts::TAU / 6.0;
            canvas.fill(leaf((x, y), (x + 18.0 * turn.sin(), y - 18.0 * turn.cos()), 9.0), Paint::solid(WHITE));
        }
        canvas.fill(circle(x, y, 4.0), Paint::solid(hex(0xFFD48A)));
    }
    canvas
}

fn harmonia(from: Color, to: Color) -> Canvas {
    let mut canvas = ground(0xE8E9FA, 0xB9BDEB);
    canvas.fill(circle(160.0, 74.0, 52.0), Paint::blend((160.0, 20.0, hex(0xFFE7C2)), (160.0, 126.0, hex(0xF6B27E))));
    for x in [40.0, 92.0, 212.0, 264.0] {
        canvas.fill(slab(x, 40.0, 18.0, 96.0, 2.0), Paint::blend((x, 0.0, WHITE), (x + 18.0, 0.0, hex(0xD3D6F3))));
        canvas.fill(slab(x - 5.0, 32.0, 28.0, 9.0, 2.0), Paint::solid(WHITE));
    }
    canvas.fill(hill(WIDTH, HEIGHT, |x| 124.0 + 5.0 * (x / 30.0).sin()), Paint::solid(to));
    canvas.fill(hill(WIDTH, HEIGHT, |x| 134.0 + 4.0 * (x / 24.0 + 1.0).sin()), Paint::solid(from));
    canvas
}

/// The banner of the autumn glow week, 660 × 212: quiet on the left, where the words go.
pub fn promo_glow() -> Canvas {
    let mut canvas =
        Canvas::new(330.0, 106.0, 2.0, Paint::blend((0.0, 0.0, hex(0xFFE3CC)), (330.0, 106.0, hex(0xFDC9A0))));
    canvas.fill(circle(272.0, 66.0, 82.0), Paint::solid(hex(0xFFF2D0)).alpha(0.6));
    canvas.fill(circle(272.0, 50.0, 56.0), Paint::solid(hex(0xFFEFB8)).alpha(0.8));
    canvas.fill(
        arch(268.0, 24.0, 76.0, 106.0),
        Paint::blend((240.0, 24.0, hex(0xF29A6B)), (290.0, 106.0, hex(0xD9633A))),
    );
    canvas.fill(arch(268.0, 36.0, 52.0, 106.0), Paint::solid(hex(0xFFF3E4)));
    canvas.fill(slab(260.0, 72.0, 17.0, 34.0, 4.0), Paint::solid(hex(0x8C3A22)));
    canvas.fill(slab(263.5, 62.0, 10.0, 12.0, 3.0), Paint::solid(hex(0xEDC58F)));
    canvas.fill(leaf((306.0, 106.0), (298.0, 56.0), 18.0), Paint::solid(hex(0x9DBD92)));
    canvas.fill(leaf((306.0, 106.0), (324.0, 66.0), 16.0), Paint::solid(hex(0x7FA37C)));
    canvas
}
