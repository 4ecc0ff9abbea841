//! Logos: one white sign each on the hue of its place.

use super::canvas::*;

/// The hues of the design, as the places of the seed have them: start and end of the gradient.
pub fn hue(place: &str) -> Option<(Color, Color)> {
    let (from, to) = match place {
        "lumen" => (0x5E2750, 0x86406F),
        "aurora" => (0x15456B, 0x256693),
        "flow" => (0x124A40, 0x1F6F5E),
        "lily" => (0x6B400A, 0x8B5A10),
        "northside" => (0x2A2D33, 0x4A505A),
        "petal" => (0x702039, 0x9C3854),
        "jasmine" => (0x0D4A56, 0x176C7D),
        "harmonia" => (0x2E3175, 0x494DA6),
        _ => return None,
    };
    Some((hex(from), hex(to)))
}

/// 192 × 192; the app cuts the circle.
pub fn logo(place: &str) -> Option<Canvas> {
    let (from, to) = hue(place)?;
    let mut canvas = Canvas::new(96.0, 96.0, 2.0, Paint::blend((20.0, 0.0, from), (76.0, 96.0, to)));
    let white = Paint::solid(WHITE);
    let peach = Paint::solid(hex(0xFFD3A6));
    match place {
        "lumen" => {
            let door = arch(48.0, 22.0, 44.0, 90.0).outline(7.0).and(slab(0.0, 0.0, 96.0, 74.0, 0.0));
            canvas.fill(door, white);
            canvas.fill(circle(48.0, 53.0, 9.0), peach);
        }
        "aurora" => {
            canvas.fill(circle(48.0, 48.0, 24.0).outline(6.0), white);
            canvas.fill(stick((36.0, 48.0), (60.0, 48.0), 6.0), Paint::solid(hex(0xBFE6FF)));
            canvas.fill(stick((48.0, 36.0), (48.0, 60.0), 6.0), Paint::solid(hex(0xBFE6FF)));
        }
        "flow" => {
            for middle in [39.0, 57.0] {
                let line = move |x: f32| middle - 7.0 * ((x - 22.0) * 0.125).sin();
                let wave = Shape::new([20.0, 20.0, 76.0, 76.0], move |x, y| {
                    let slope = 0.875 * ((x - 22.0) * 0.125).cos();
                    ((y - line(x)).abs() / slope.hypot(1.0) - 3.5).max(22.0 - x).max(x - 74.0)
                });
                canvas.fill(wave, white);
            }
        }
        "northside" => {
            for (from, to) in [((33.0, 68.0), (33.0, 28.0)), ((33.0, 28.0), (63.0, 68.0)), ((63.0, 68.0), (63.0, 28.0))]
            {
                canvas.fill(stick(from, to, 8.0), white);
            }
        }
        "petal" => {
            for number in 0..5_u8 {
                let turn = f32::from(number) * std::f32::consts::TAU / 5.0;
                let tip = (48.0 + 27.0 * turn.sin(), 48.0 - 27.0 * turn.cos());
                canvas.fill(leaf((48.0, 48.0), tip, 17.0), white);
                canvas.fill(circle(48.0 + 17.0 * turn.sin(), 48.0 - 17.0 * turn.cos(), 9.0), white);
            }
            canvas.fill(circle(48.0, 48.0, 7.0), Paint::solid(hex(0xFF9FB0)));
        }
        "lily" => {
            canvas.fill(leaf((48.0, 76.0), (48.0, 22.0), 22.0), white);
            canvas.fill(leaf((46.0, 76.0), (22.0, 34.0), 18.0), white);
            canvas.fill(leaf((50.0, 76.0), (74.0, 34.0), 18.0), white);
            canvas.fill(circle(48.0, 60.0, 5.0), peach);
        }
        "jasmine" => {
            for number in 0..8_u8 {
                let turn = f32::from(number) * std::f32::consts::TAU / 8.0;
                let tip = (48.0 + 28.0 * turn.sin(), 48.0 - 28.0 * turn.cos());
                canvas.fill(leaf((48.0, 48.0), tip, 11.0), white);
            }
            canvas.fill(circle(48.0, 48.0, 7.0), peach);
        }
        _ => {
            for (size, alpha) in [(27.0, 1.0), (17.0, 0.8), (7.0, 1.0)] {
                canvas.fill(circle(48.0, 48.0, size).outline(5.0), white.alpha(alpha));
            }
        }
    }
    Some(canvas)
}
