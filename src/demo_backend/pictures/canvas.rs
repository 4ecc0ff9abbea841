//! Smooth-edged flat shapes on a small bitmap. Must not know what they depict.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// Red, green, blue.
pub type Color = [u8; 3];

pub const WHITE: Color = [255, 255, 255];

/// `0xRRGGBB`.
pub const fn hex(rgb: u32) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    [red, green, blue]
}

/// What fills a shape.
#[derive(Clone, Copy)]
pub struct Paint {
    from: (f32, f32, Color),
    to: (f32, f32, Color),
    alpha: f32,
}

impl Paint {
    pub fn solid(color: Color) -> Self {
        Self::blend((0.0, 0.0, color), (1.0, 1.0, color))
    }

    /// From one point's colour to the other's.
    pub fn blend(from: (f32, f32, Color), to: (f32, f32, Color)) -> Self {
        Self { from, to, alpha: 1.0 }
    }

    pub fn alpha(self, alpha: f32) -> Self {
        Self { alpha, ..self }
    }

    fn at(&self, x: f32, y: f32) -> [f32; 3] {
        let (dx, dy) = (self.to.0 - self.from.0, self.to.1 - self.from.1);
        let length = (dx * dx + dy * dy).max(f32::EPSILON);
        let part = (((x - self.from.0) * dx + (y - self.from.1) * dy) / length).clamp(0.0, 1.0);
        let mix = |channel: usize| {
            let (from, to) = (f32::from(self.from.2[channel]), f32::from(self.to.2[channel]));
            from + (to - from) * part
        };
        [mix(0), mix(1), mix(2)]
    }
}

/// A shape: its signed distance (inside is negative) and the box that holds it, all in units.
pub struct Shape {
    bounds: [f32; 4],
    distance: Box<dyn Fn(f32, f32) -> f32>,
}

impl Shape {
    /// `bounds` is left, top, right, bottom.
    pub fn new(bounds: [f32; 4], distance: impl Fn(f32, f32) -> f32 + 'static) -> Self {
        Self { bounds, distance: Box::new(distance) }
    }

    /// Only what is inside both.
    pub fn and(self, other: Shape) -> Self {
        let [left, top, right, bottom] = self.bounds;
        let bounds = [
            left.max(other.bounds[0]),
            top.max(other.bounds[1]),
            right.min(other.bounds[2]),
            bottom.min(other.bounds[3]),
        ];
        let (one, two) = (self.distance, other.distance);
        Self::new(bounds, move |x, y| one(x, y).max(two(x, y)))
    }

    pub fn without(self, other: Shape) -> Self {
        let (one, two) = (self.distance, other.distance);
        Self::new(self.bounds, move |x, y| one(x, y).max(-two(x, y)))
    }

    /// The line of that width along the edge.
    pub fn outline(self, width: f32) -> Self {
        let half = width / 2.0;
        let [left, top, right, bottom] = self.bounds;
        let distance = self.distance;
        let bounds = [left - half, top - half, right + half, bottom + half];
        Self::new(bounds, move |x, y| distance(x, y).abs() - half)
    }
}

pub fn circle(cx: f32, cy: f32, r: f32) -> Shape {
    Shape::new([cx - r, cy - r, cx + r, cy + r], move |x, y| (x - cx).hypot(y - cy) - r)
}

pub fn ellipse(cx: f32, cy: f32, rx: f32, ry: f32) -> Shape {
    let r = rx.min(ry);
    Shape::new([cx - rx, cy - ry, cx + rx, cy + ry], move |x, y| (((x - cx) / rx).hypot((y - cy) / ry) - 1.0) * r)
}

/// A box with round corners.
pub fn slab(left: f32, top: f32, width: f32, height: f32, radius: f32) -> Shape {
    let (cx, cy) = (left + width / 2.0, top + height / 2.0);
    let (rx, ry) = (width / 2.0 - radius, height / 2.0 - radius);
    Shape::new([left, top, left + width, top + height], move |x, y| {
        let (dx, dy) = ((x - cx).abs() - rx, (y - cy).abs() - ry);
        dx.max(0.0).hypot(dy.max(0.0)) + dx.max(dy).min(0.0) - radius
    })
}

/// A door with a half-round top, down to `bottom`.
pub fn arch(cx: f32, top: f32, width: f32, bottom: f32) -> Shape {
    let r = width / 2.0;
    Shape::new([cx - r, top, cx + r, bottom], move |x, y| {
        let (dx, dy) = (x - cx, (y - top - r).min(0.0));
        (dx.hypot(dy) - r).max(y - bottom)
    })
}

/// A thick line with round ends.
pub fn stick(from: (f32, f32), to: (f32, f32), width: f32) -> Shape {
    let half = width / 2.0;
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = (dx * dx + dy * dy).max(f32::EPSILON);
    let bounds = [from.0.min(to.0) - half, from.1.min(to.1) - half, from.0.max(to.0) + half, from.1.max(to.1) + half];
    Shape::new(bounds, move |x, y| {
        let part = (((x - from.0) * dx + (y - from.1) * dy) / length).clamp(0.0, 1.0);
        (x - from.0 - dx * part).hypot(y - from.1 - dy * part) - half
    })
}

/// A leaf or petal between two points: where two circles meet.
pub fn leaf(from: (f32, f32), to: (f32, f32), width: f32) -> Shape {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let half = dx.hypot(dy).max(f32::EPSILON) / 2.0;
    let bulge = width / 2.0;
    let r = (half * half + bulge * bulge) / (2.0 * bulge);
    let (mx, my) = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
    let (nx, ny) = (-dy / (2.0 * half), dx / (2.0 * half));
    let away = r - bulge;
    let reach = half.max(bulge);
    Shape::new([mx - reach, my - reach, mx + reach, my + reach], move |x, y| {
        let one = (x - mx - nx * away).hypot(y - my - ny * away) - r;
        let two = (x - mx + nx * away).hypot(y - my + ny * away) - r;
        one.max(two)
    })
}

/// Everything below a wavy line.
pub fn hill(width: f32, bottom: f32, line: impl Fn(f32) -> f32 + 'static) -> Shape {
    Shape::new([0.0, 0.0, width, bottom], move |x, y| line(x) - y)
}

pub struct Canvas {
    width: usize,
    height: usize,
    scale: f32,
    pixels: Vec<u8>,
}

impl Canvas {
    /// So many units wide and high, each `scale` pixels, filled.
    pub fn new(width: f32, height: f32, scale: f32, ground: Paint) -> Self {
        let (columns, rows) = ((width * scale) as usize, (height * scale) as usize);
        let mut canvas = Self { width: columns, height: rows, scale, pixels: vec![0; columns * rows * 3] };
        canvas.fill(Shape::new([0.0, 0.0, width, height], |_, _| -1000.0), ground);
        canvas
    }

    pub fn fill(&mut self, shape: Shape, paint: Paint) {
        let [left, top, right, bottom] = shape.bounds;
        // Casting cuts off at zero; one pixel more for the smooth edge.
        let first = |edge: f32| (edge * self.scale - 1.0) as usize;
        let after = |edge: f32, end: usize| ((edge * self.scale + 2.0) as usize).min(end);
        let (columns, rows) = (first(left)..after(right, self.width), first(top)..after(bottom, self.height));
        for row in rows {
            let y = (row as f32 + 0.5) / self.scale;
            for column in columns.clone() {
                let x = (column as f32 + 0.5) / self.scale;
                let covered = (0.5 - (shape.distance)(x, y) * self.scale).clamp(0.0, 1.0) * paint.alpha;
                if covered <= 0.0 {
                    continue;
                }
                let color = paint.at(x, y);
                let start = (row * self.width + column) * 3;
                for (pixel, channel) in self.pixels[start..start + 3].iter_mut().zip(color) {
                    let old = f32::from(*pixel);
                    *pixel = (old + (channel - old) * covered).round() as u8;
                }
            }
        }
    }

    pub fn png(&self) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new(&mut file);
        self.write(encoder)?;
        Some(file)
    }

    pub fn jpeg(&self) -> Option<Vec<u8>> {
        let mut file = Vec::new();
        self.write(JpegEncoder::new_with_quality(&mut file, 90))?;
        Some(file)
    }

    fn write(&self, encoder: impl ImageEncoder) -> Option<()> {
        let (width, height) = (u32::try_from(self.width).ok()?, u32::try_from(self.height).ok()?);
        encoder.write_image(&self.pixels, width, height, ExtendedColorType::Rgb8).ok()
    }
}
