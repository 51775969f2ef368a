-- The fixpoint of one round, once for all engines. A section begins with a line `-- name: NAME`.
--
-- Facts are a row per node with a column of lanes for each level; lane 2i is interval i of the block,
-- confirmed, lane 2i + 1 the same, possible. The job knows no meaning, only bits. UP(x, n) moves lanes up
-- by n and drops what would leave the block; each engine has its own words for that.

-- name: by_rules
-- What new facts give by rules of one premise.
SELECT r.dst AS node, r.give, r.carry,
  CASE r.need WHEN 8 THEN d.controls WHEN 4 THEN d.writes WHEN 2 THEN d.reads ELSE d.connects END
    & CASE WHEN r.mask IS NULL THEN -1 ELSE coalesce(m.lanes, 0) END AS lanes
FROM delta d JOIN rules r ON r.src = d.node LEFT JOIN masks m ON m.mask = r.mask

-- name: touched
-- Gates of which a premise is new.
SELECT DISTINCT p.gate FROM delta d JOIN premises p ON p.node = d.node

-- name: premise_lanes
-- When the premises of these gates hold; what does not hold at all has no row.
SELECT p.gate, p.item, p.least,
  CASE p.level WHEN 8 THEN h.controls WHEN 4 THEN h.writes WHEN 2 THEN h.reads ELSE h.connects END AS lanes
FROM touched t JOIN premises p ON p.gate = t.gate JOIN held h ON h.node = p.node

-- name: item_lanes
-- When enough of an item holds: any of its premises, or so many of them lane by lane.
SELECT gate, item, bit_or(lanes) AS lanes FROM premise_lanes WHERE least = 1 GROUP BY gate, item
UNION ALL
SELECT gate, item, bit_or(bit) AS lanes FROM (
  SELECT v.gate, v.item, l.bit FROM premise_lanes v JOIN lanes l ON (v.lanes & l.bit) <> 0
  WHERE v.least > 1 GROUP BY v.gate, v.item, v.least, l.bit HAVING count(*) >= v.least) AS enough
GROUP BY gate, item

-- name: by_gates
-- What gates give of which all items hold.
SELECT g.dst AS node, g.give, g.carry,
  i.lanes & CASE WHEN g.mask IS NULL THEN -1 ELSE coalesce(m.lanes, 0) END AS lanes
FROM (SELECT gate, bit_and(lanes) AS lanes, count(*) AS items FROM item_lanes GROUP BY gate) AS i
JOIN gates g ON g.gate = i.gate AND g.items = i.items LEFT JOIN masks m ON m.mask = g.mask

-- name: by_seeds
-- What an attacker starts with.
SELECT node, give, carry, lanes FROM seeds WHERE round = {round}

-- name: by_earlier
-- What is carried into the first interval of this block.
SELECT e.node, e.give, e.carry, e.lanes & m.lanes AS lanes
FROM earlier e JOIN masks m ON m.mask = e.carry WHERE e.round = {round}

-- name: at_once
-- What holds as soon as new facts do: what was read is remembered.
SELECT r.dst AS node, r.give, r.carry,
  CASE r.need WHEN 8 THEN d.controls WHEN 4 THEN d.writes WHEN 2 THEN d.reads ELSE d.connects END
    & CASE WHEN r.mask IS NULL THEN -1 ELSE coalesce(m.lanes, 0) END AS lanes
FROM fresh d JOIN instant r ON r.src = d.node LEFT JOIN masks m ON m.mask = r.mask

-- name: with_carry
-- What is given, with the intervals into which it is carried.
SELECT o.node, o.give, o.carry AS number, o.lanes, coalesce(m.lanes, 0) AS carry
FROM offers o LEFT JOIN masks m ON m.mask = o.carry WHERE o.lanes <> 0

-- name: fill
-- A step of a fill: what holds passes into the next {n} of lanes that are open to it.
SELECT {rest}, {filled}, carry & UP(carry, {n}) AS carry FROM ({inner}) AS f

-- name: summed
-- What is given, by node.
SELECT node,
  bit_or(CASE WHEN give = 1 THEN lanes ELSE 0 END) AS connects,
  bit_or(CASE WHEN give = 2 THEN lanes ELSE 0 END) AS reads,
  bit_or(CASE WHEN give = 4 THEN lanes ELSE 0 END) AS writes,
  bit_or(CASE WHEN give = 8 THEN lanes ELSE 0 END) AS controls
FROM given GROUP BY node

-- name: durable
-- The same with what is particular about a node: what of it is carried, and whether it is a gateway.
SELECT s.node, s.connects, s.reads, s.writes, s.controls, coalesce(p.gateway, 0) AS gateway,
  coalesce(m.lanes, 0) AS carry
FROM summed s LEFT JOIN particular p ON p.node = s.node LEFT JOIN masks m ON m.mask = p.carry

-- name: implied
-- What levels imply of each other.
SELECT node, connects | controls | CASE WHEN gateway = 1 THEN 0 ELSE reads | writes END AS connects,
  reads | controls AS reads, writes | controls AS writes, controls
FROM carried

-- name: fresh
-- Less what is held already.
SELECT * FROM (
  SELECT i.node, i.connects & ~coalesce(h.connects, 0) AS connects, i.reads & ~coalesce(h.reads, 0) AS reads,
    i.writes & ~coalesce(h.writes, 0) AS writes, i.controls & ~coalesce(h.controls, 0) AS controls
  FROM implied i LEFT JOIN held h ON h.node = i.node) AS n
WHERE connects <> 0 OR reads <> 0 OR writes <> 0 OR controls <> 0

-- name: kept
-- What rules carry beyond the last interval of the block.
SELECT node, give, number AS carry, {round} AS round, bit_or(lanes & {last}) AS lanes
FROM filled WHERE number IS NOT NULL AND (lanes & {last}) <> 0 GROUP BY node, give, number

-- name: held
-- All that holds, from what was new in each round.
SELECT node, bit_or(connects) AS connects, bit_or(reads) AS reads, bit_or(writes) AS writes,
  bit_or(controls) AS controls
FROM facts GROUP BY node

-- name: earlier
-- What an earlier block leaves for the first interval of this one, with the round in which it held there.
SELECT node, give, carry, min(round) AS round, DOWN(bit, {down}) AS lanes FROM (
  SELECT k.node, k.give, k.carry, k.round, l.bit FROM kept k JOIN last_lanes l ON (k.lanes & l.bit) <> 0
  UNION ALL
  SELECT f.node, 2, p.carry, f.round, l.bit FROM facts f JOIN particular p ON p.node = f.node
    JOIN last_lanes l ON (f.reads & l.bit) <> 0 WHERE p.carry IS NOT NULL
  UNION ALL
  SELECT f.node, 4, p.carry, f.round, l.bit FROM facts f JOIN particular p ON p.node = f.node
    JOIN last_lanes l ON (f.writes & l.bit) <> 0 WHERE p.carry IS NOT NULL
  UNION ALL
  SELECT f.node, 8, p.carry, f.round, l.bit FROM facts f JOIN particular p ON p.node = f.node
    JOIN last_lanes l ON (f.controls & l.bit) <> 0 WHERE p.carry IS NOT NULL) AS a
GROUP BY node, give, carry, bit

-- name: levels
-- Facts one by one: a node, a level, its lanes, and the round in which they came.
SELECT f.node, l.level, f.block, f.round,
  CASE l.level WHEN 8 THEN f.controls WHEN 4 THEN f.writes WHEN 2 THEN f.reads ELSE f.connects END AS lanes
FROM facts f CROSS JOIN (SELECT 1 AS level UNION ALL SELECT 2 UNION ALL SELECT 4 UNION ALL SELECT 8) AS l

-- name: lanes_held
-- Each lane of a fact, with its hops.
SELECT v.node, v.level, v.block, l.lane, v.round AS hops
FROM levels v JOIN lanes l ON (v.lanes & l.bit) <> 0 WHERE v.node < {nodes}
