//! Pictures of memberships, 576 × 368; one stands upright.

use super::canvas::*;

const WIDTH: f32 = 288.0;
const HEIGHT: f32 = 184.0;

pub fn membership(art: &str) -> Option<Canvas> {
    Some(match art {
        "waves" => waves(WIDTH, HEIGHT),
        "tall" => waves(HEIGHT, WIDTH),
        "arches" => arches(),
        "drops" => drops(),
        "dunes" => dunes(),
        _ => return None,
    })
}

fn waves(width: f32, height: f32) -> Canvas {
    let mut canvas =
        Canvas::new(width, height, 2.0, Paint::blend((0.0, 0.0, hex(0x123F37)), (width, height, hex(0x2C8E78))));
    canvas.fill(circle(width * 0.78, height * 0.28, height * 0.48), Paint::solid(WHITE).alpha(0.07));
    let sun = Paint::blend((width * 0.65, 0.0, hex(0xFFD9A8)), (width * 0.9, height * 0.55, hex(0xF0925F)));
    canvas.fill(circle(width * 0.78, height * 0.28, height * 0.29), sun);
    for (base, swing, alpha) in [(0.68, 0.12, 0.35), (0.80, 0.08, 0.4), (0.92, 0.04, 0.5)] {
        let line = move |x: f32| height * base - height * swing * (x / width * 5.4 + base * 9.0).sin();
        canvas.fill(hill(width, height, line), Paint::solid(hex(0x8FDCBF)).alpha(alpha));
    }
    canvas
}

fn arches() -> Canvas {
    let mut canvas =
        Canvas::new(WIDTH, HEIGHT, 2.0, Paint::blend((0.0, 0.0, hex(0x4B1E40)), (WIDTH, HEIGHT, hex(0xB06392))));
    canvas.fill(ellipse(60.0, 196.0, 110.0, 56.0), Paint::solid(hex(0x3A1530)).alpha(0.7));
    for (width, alpha) in [(142.0, 0.35), (112.0, 0.5), (86.0, 0.65), (60.0, 0.85)] {
        let line = arch(224.0, 118.0 - width / 2.0, width, 260.0).outline(1.8);
        canvas.fill(line, Paint::solid(hex(0xF3D9EA)).alpha(alpha));
    }
    canvas.fill(arch(224.0, 104.0, 36.0, 260.0).outline(3.0), Paint::solid(hex(0xFFDDB5)));
    canvas.fill(circle(224.0, 106.0, 15.0), Paint::blend((212.0, 92.0, hex(0xFFE9CE)), (236.0, 122.0, hex(0xF3B58E))));
    canvas
}

fn drops() -> Canvas {
    let mut canvas =
        Canvas::new(WIDTH, HEIGHT, 2.0, Paint::blend((0.0, 0.0, hex(0x123A5B)), (WIDTH, HEIGHT, hex(0x4D93C4))));
    for (x, y, size) in [(70.0, 60.0, 56.0), (206.0, 128.0, 84.0), (250.0, 34.0, 32.0)] {
        canvas.fill(circle(x, y, size), Paint::solid(WHITE).alpha(0.07));
    }
    for (x, y, size) in [(92.0, 104.0, 34.0), (170.0, 78.0, 24.0), (226.0, 122.0, 42.0)] {
        let paint = Paint::blend((x - size, y - size, hex(0xD9F0FF)), (x + size, y + size, hex(0x6BB2E3)));
        canvas.fill(leaf((x, y - size * 1.9), (x, y + size * 0.6), size * 1.3), paint);
        canvas.fill(circle(x, y, size), paint);
        let shine = circle(x, y, size * 0.68).outline(3.0).and(slab(x - size, y - size, size, size, 0.0));
        canvas.fill(shine, Paint::solid(WHITE).alpha(0.8));
    }
    canvas
}

fn dunes() -> Canvas {
    let mut canvas =
        Canvas::new(WIDTH, HEIGHT, 2.0, Paint::blend((0.0, 0.0, hex(0xF7C98B)), (200.0, HEIGHT, hex(0xE0875A))));
    canvas.fill(circle(72.0, 56.0, 34.0), Paint::solid(hex(0xFFF0D2)));
    canvas.fill(circle(72.0, 56.0, 52.0), Paint::solid(hex(0xFFF0D2)).alpha(0.3));
    for (base, swing, brown) in [(108.0, 16.0, 0xD06F43), (130.0, 13.0, 0xA54B2B), (152.0, 10.0, 0x7A341D)] {
        let line = move |x: f32| base - swing * (x / 62.0 + base).sin();
        canvas.fill(hill(WIDTH, HEIGHT, line), Paint::solid(hex(brown)));
    }
    canvas
}
