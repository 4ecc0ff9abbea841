//! Pictures of gift cards: a ribbon, a box with confetti, and one that stands upright.

use super::canvas::*;

const WIDTH: f32 = 288.0;
const HEIGHT: f32 = 184.0;

pub fn gift(art: &str) -> Option<Canvas> {
    Some(match art {
        "ribbon" => ribbon(WIDTH, HEIGHT, 0x751F3C, 0xD2607A),
        "plum" => ribbon(WIDTH, HEIGHT, 0x4B1E40, 0xA85A88),
        "tall" => ribbon(HEIGHT, WIDTH, 0x6B400A, 0xC08A34),
        "box" => wrapped_box(),
        _ => return None,
    })
}

fn ribbon(width: f32, height: f32, from: u32, to: u32) -> Canvas {
    let mut canvas = Canvas::new(width, height, 2.0, Paint::blend((0.0, 0.0, hex(from)), (width, height, hex(to))));
    canvas.fill(circle(width * 0.13, height, height * 0.54), Paint::solid(WHITE).alpha(0.06));
    canvas.fill(circle(width * 0.13, height, height * 0.34), Paint::solid(WHITE).alpha(0.06));
    let (x, y) = (width * 0.725, height * 0.635);
    let silk = Paint::blend((x - 13.0, 0.0, hex(0xFFF8F2)), (x + 13.0, height, hex(0xFDD6B8)));
    canvas.fill(
        slab(0.0, y - 12.0, width, 24.0, 0.0),
        Paint::blend((0.0, y - 12.0, hex(0xFFF8F2)), (0.0, y + 12.0, hex(0xFDDCC2))),
    );
    canvas.fill(slab(x - 13.0, 0.0, 26.0, height, 0.0), silk);
    for side in [-1.0, 1.0] {
        canvas.fill(leaf((x, y), (x + side * 34.0, y + 58.0), 22.0), Paint::solid(hex(0xFDF0E6)));
        canvas.fill(leaf((x - side * 2.0, y + 3.0), (x + side * 68.0, y - 30.0), 46.0), Paint::solid(WHITE));
        canvas.fill(leaf((x + side * 10.0, y - 3.0), (x + side * 56.0, y - 25.0), 24.0), Paint::solid(hex(0xFDDFC6)));
    }
    canvas.fill(circle(x, y, 13.0), Paint::solid(WHITE));
    canvas.fill(circle(x, y, 8.0), Paint::solid(hex(0xFDDFC6)));
    canvas
}

fn wrapped_box() -> Canvas {
    let mut canvas =
        Canvas::new(WIDTH, HEIGHT, 2.0, Paint::blend((0.0, 0.0, hex(0x123F47)), (WIDTH, HEIGHT, hex(0x2B7B80))));
    canvas.fill(circle(150.0, 94.0, 76.0), Paint::solid(WHITE).alpha(0.06));
    canvas.fill(circle(150.0, 94.0, 56.0), Paint::solid(WHITE).alpha(0.08));
    let confetti: [(f32, f32, u32); 10] = [
        (84.0, 20.0, 0xFFFFFF),
        (124.0, 18.0, 0xF2A07B),
        (108.0, 40.0, 0xF7D38F),
        (204.0, 20.0, 0xBFE7DD),
        (250.0, 30.0, 0xF2A07B),
        (30.0, 102.0, 0xF2A07B),
        (262.0, 96.0, 0xF7D38F),
        (22.0, 160.0, 0xBFE7DD),
        (70.0, 150.0, 0xFFFFFF),
        (236.0, 156.0, 0xFFFFFF),
    ];
    for (x, y, color) in confetti {
        let turn: f32 = x * 0.7 + y;
        let end = (x + 10.0 * turn.cos(), y + 10.0 * turn.sin());
        canvas.fill(stick((x, y), end, 6.0), Paint::solid(hex(color)));
    }
    let wrapped = slab(121.0, 92.0, 58.0, 48.0, 6.0);
    canvas.fill(wrapped, Paint::blend((121.0, 92.0, hex(0xFCEBCB)), (179.0, 140.0, hex(0xF1C27B))));
    canvas.fill(slab(115.0, 82.0, 70.0, 14.0, 4.0), Paint::solid(hex(0xFCE3B4)));
    canvas.fill(slab(145.0, 82.0, 10.0, 58.0, 0.0), Paint::solid(hex(0xDB6240)));
    for side in [-1.0, 1.0] {
        canvas.fill(leaf((150.0, 83.0), (150.0 + side * 36.0, 64.0), 22.0), Paint::solid(hex(0xF08A62)));
    }
    canvas.fill(circle(150.0, 82.0, 6.0), Paint::solid(hex(0xDB6240)));
    canvas
}
