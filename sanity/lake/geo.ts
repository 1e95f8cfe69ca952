/** x is the longitude, y the latitude, in degrees. */
type Point = readonly [x: number, y: number];
type Line = readonly Point[];
/** The outer ring, and the holes in it. */
type Polygon = readonly Line[];
type Shape = { points: Point[]; lines: Line[]; polygons: Polygon[] };

/** GeoJSON, as it goes into answers. */
type Geometry = { type: string; [field: string]: unknown };

/** Metres: the equator's, as hosted GROQ has it. */
const radius = 6_378_137;

/** What hosted GROQ's `geo()` makes of a value: GeoJSON from GeoJSON or from an object with `lat` and `lng`; else null. */
export function geometryOf(value: unknown): Geometry | null {
  if (!isRecord(value)) return null;
  const { lat, lng = value['lon'], type } = value;
  if (typeof type === 'string') return shapeOf(value) ? { ...value, type } : null;
  return latLng(lat, lng);
}

/** A point; null beyond the poles or the date line. */
export function latLng(lat: unknown, lng: unknown): Geometry | null {
  if (typeof lat !== 'number' || typeof lng !== 'number') return null;
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  return { type: 'Point', coordinates: [lng, lat] };
}

/** Metres between two points over the surface of the Earth; null for anything but points. */
export function distance(one: unknown, other: unknown): number | null {
  const from = singlePoint(one);
  const to = singlePoint(other);
  if (!from || !to) return null;
  const [x1, y1, x2, y2] = [...from, ...to].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const half = Math.sin((y2 - y1) / 2) ** 2 + Math.cos(y1) * Math.cos(y2) * Math.sin((x2 - x1) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Whether one part of the first holds all of the second, on a plane; null where either is no geometry. */
export function contains(outer: unknown, inner: unknown): boolean | null {
  const [whole, part] = [shapeFrom(outer), shapeFrom(inner)];
  if (!whole || !part) return null;
  return partsOf(whole).some((one) => holds(one, part));
}

/** Whether two geometries share any point, on a plane; null where either is none. */
export function intersects(one: unknown, other: unknown): boolean | null {
  const [a, b] = [shapeFrom(one), shapeFrom(other)];
  if (!a || !b) return null;
  if (verticesOf(a).some((point) => covers(b, point)) || verticesOf(b).some((point) => covers(a, point)))
    return true;
  const edges = edgesOf(b);
  return edgesOf(a).some((edge) => edges.some((another) => meet(edge, another)));
}

function shapeFrom(value: unknown): Shape | null {
  const geometry = geometryOf(value);
  return geometry && shapeOf(geometry);
}

function singlePoint(value: unknown): Point | null {
  const shape = shapeFrom(value);
  return shape && partsOf(shape).length === 1 ? (shape.points[0] ?? null) : null;
}

function shapeOf(geometry: Record<string, unknown>): Shape | null {
  const { type, coordinates, geometries } = geometry;
  const shape: Shape = { points: [], lines: [], polygons: [] };
  switch (type) {
    case 'Point':
      return isPoint(coordinates) ? { ...shape, points: [coordinates] } : null;
    case 'MultiPoint':
      return isList(coordinates, isPoint) ? { ...shape, points: coordinates } : null;
    case 'LineString':
      return isLine(coordinates) ? { ...shape, lines: [coordinates] } : null;
    case 'MultiLineString':
      return isList(coordinates, isLine) ? { ...shape, lines: coordinates } : null;
    case 'Polygon':
      return isPolygon(coordinates) ? { ...shape, polygons: [coordinates] } : null;
    case 'MultiPolygon':
      return isList(coordinates, isPolygon) ? { ...shape, polygons: coordinates } : null;
    case 'GeometryCollection': {
      const parts = isList(geometries, isRecord) ? geometries.map(shapeOf) : [null];
      return parts.every((part) => part !== null)
        ? {
            points: parts.flatMap(({ points }) => points),
            lines: parts.flatMap(({ lines }) => lines),
            polygons: parts.flatMap(({ polygons }) => polygons),
          }
        : null;
    }
    default:
      return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<Item>(value: unknown, test: (item: unknown) => item is Item): value is Item[] {
  return Array.isArray(value) && value.every(test);
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isLine(value: unknown): value is Line {
  return isList(value, isPoint) && value.length >= 2;
}

function isPolygon(value: unknown): value is Polygon {
  return isList(value, isLine) && value.length >= 1;
}

function partsOf({ points, lines, polygons }: Shape): Shape[] {
  const none: Shape = { points: [], lines: [], polygons: [] };
  return [
    ...points.map((point) => ({ ...none, points: [point] })),
    ...lines.map((line) => ({ ...none, lines: [line] })),
    ...polygons.map((polygon) => ({ ...none, polygons: [polygon] })),
  ];
}

function verticesOf({ points, lines, polygons }: Shape): Point[] {
  return [points, lines.flat(), polygons.flat(2)].flat();
}

type Edge = readonly [Point, Point];

function edgesOf({ lines, polygons }: Shape): Edge[] {
  return [lines, polygons.flat()].flat().flatMap((line) =>
    line.flatMap((point, index): Edge[] => {
      const next = line[index + 1];
      return next ? [[point, next]] : [];
    }),
  );
}

function holds(whole: Shape, part: Shape): boolean {
  if (!verticesOf(part).every((point) => covers(whole, point))) return false;
  const borders = edgesOf(whole);
  const leaves = (edge: Edge) =>
    !covers(whole, middle(edge)) || borders.some((border) => cross(edge, border));
  if (edgesOf(part).some(leaves)) return false;
  const holes = whole.polygons.flatMap(([, ...rings]) => rings.flat());
  return !holes.some((point) =>
    part.polygons.some((polygon) => isInside(polygon, point) && !isOnBorder(polygon, point)),
  );
}

function covers({ points, lines, polygons }: Shape, point: Point): boolean {
  return (
    points.some(([x, y]) => x === point[0] && y === point[1]) ||
    edgesOf({ points: [], lines, polygons: [] }).some((edge) => isOn(edge, point)) ||
    polygons.some((polygon) => isOnBorder(polygon, point) || isInside(polygon, point))
  );
}

function isOnBorder(polygon: Polygon, point: Point): boolean {
  return edgesOf({ points: [], lines: [], polygons: [polygon] }).some((edge) => isOn(edge, point));
}

/** By counting how often a ray to the east crosses the rings. */
function isInside(polygon: Polygon, [x, y]: Point): boolean {
  const crossings = edgesOf({ points: [], lines: [], polygons: [polygon] }).filter(
    ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
  );
  return crossings.length % 2 === 1;
}

function middle([[x1, y1], [x2, y2]]: Edge): Point {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** Positive where the point is to the left of the edge, negative to the right, 0 in line with it. */
function side([[x1, y1], [x2, y2]]: Edge, [x, y]: Point): number {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

function isOn(edge: Edge, point: Point): boolean {
  const [[x1, y1], [x2, y2]] = edge;
  const [x, y] = point;
  const within =
    x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2);
  return within && side(edge, point) === 0;
}

/** Whether two edges cross, rather than touch or overlap. */
function cross(a: Edge, b: Edge): boolean {
  return side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0;
}

function meet(a: Edge, b: Edge): boolean {
  return cross(a, b) || a.some((point) => isOn(b, point)) || b.some((point) => isOn(a, point));
}
