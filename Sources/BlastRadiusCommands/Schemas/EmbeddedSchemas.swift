// swift-format-ignore-file
// Written by make docs from schema/.

/// The JSON Schemas of `schema/`, by name.
enum EmbeddedSchemas {
  /// The text of each schema.
  static let all: [String: String] = [
    "diagnostics": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.diagnostics/1",
  "title": "The problems of a model",
  "description": "The answer of blastradius validate. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "diagnostics", "errors", "warnings"],
  "properties": {
    "schema": { "const": "blastradius.diagnostics/1" },
    "diagnostics": {
      "description": "In order of place.",
      "type": "array",
      "items": { "$ref": "#/$defs/diagnostic" }
    },
    "errors": { "type": "integer", "minimum": 0 },
    "warnings": { "type": "integer", "minimum": 0 }
  },
  "$defs": {
    "location": {
      "type": ["object", "null"],
      "required": ["file", "line", "column"],
      "properties": {
        "file": { "type": "string" },
        "line": { "type": "integer", "minimum": 1 },
        "column": { "description": "In Unicode scalars.", "type": "integer", "minimum": 1 }
      }
    },
    "diagnostic": {
      "type": "object",
      "required": ["severity", "code", "message", "location", "notes"],
      "properties": {
        "severity": { "enum": ["error", "warning"] },
        "code": { "type": "string" },
        "message": { "type": "string" },
        "location": { "$ref": "#/$defs/location" },
        "notes": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["message", "location"],
            "properties": {
              "message": { "type": "string" },
              "location": { "$ref": "#/$defs/location" }
            }
          }
        }
      }
    }
  }
}

"""##,
    "explain": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.explain/1",
  "title": "Why something is reached, or why not",
  "description": "The answer of blastradius explain. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "from", "at", "goal", "reached"],
  "properties": {
    "schema": { "const": "blastradius.explain/1" },
    "from": {
      "description": "The seeds, sorted: ids, with the level where it is not control.",
      "type": "array",
      "items": { "type": "string" }
    },
    "at": {
      "description": "The instant asked about; null for all of time.",
      "$ref": "#/$defs/instant"
    },
    "goal": { "$ref": "#/$defs/fact" },
    "reached": { "type": "boolean" },
    "certainty": { "$ref": "#/$defs/certainty" },
    "hops": { "type": "integer", "minimum": 0 },
    "effort": { "type": "number", "minimum": 0 },
    "dependsOn": { "$ref": "#/$defs/texts" },
    "closedBy": { "$ref": "#/$defs/texts" },
    "steps": {
      "description": "The proof where reached is true; every step after those it needs, the goal last.",
      "type": "array",
      "minItems": 1,
      "items": { "$ref": "#/$defs/step" }
    },
    "missing": {
      "description": "The nearest edges where reached is false.",
      "type": "array",
      "items": { "$ref": "#/$defs/miss" }
    }
  },
  "$defs": {
    "fact": { "description": "node@level", "type": "string", "pattern": "@(connect|read|write|control)$" },
    "texts": { "type": "array", "items": { "type": "string" } },
    "certainty": { "enum": ["confirmed", "possible"] },
    "instant": {
      "description": "UTC, such as 2023-11-15T16:28:38Z.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"
    },
    "step": {
      "type": "object",
      "required": [
        "step", "fact", "via", "because", "sentence", "interval", "certainty", "carried", "evidence"
      ],
      "properties": {
        "step": { "description": "From 1.", "type": "integer", "minimum": 1 },
        "fact": { "$ref": "#/$defs/fact" },
        "via": { "description": "The edge; null for a seed.", "type": ["string", "null"] },
        "because": {
          "description": "The facts that the edge needed, each with the step that gives it.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["fact", "step"],
            "properties": {
              "fact": { "$ref": "#/$defs/fact" },
              "step": { "type": "integer", "minimum": 1 }
            }
          }
        },
        "sentence": { "type": "string" },
        "interval": {
          "type": "object",
          "required": ["from", "until"],
          "properties": {
            "from": { "$ref": "#/$defs/instant" },
            "until": { "$ref": "#/$defs/instant" }
          }
        },
        "certainty": { "$ref": "#/$defs/certainty" },
        "carried": { "description": "Whether it is kept from before.", "type": "boolean" },
        "evidence": { "enum": ["observed", "denied", "attempted", "claim", null] }
      }
    },
    "miss": {
      "type": "object",
      "required": ["via", "gives", "lacks", "closed"],
      "properties": {
        "via": { "type": "string" },
        "gives": { "$ref": "#/$defs/fact" },
        "lacks": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["count", "of", "sentence"],
            "properties": {
              "count": { "description": "How many of them are missing.", "type": "integer", "minimum": 1 },
              "of": { "type": "array", "items": { "$ref": "#/$defs/fact" } },
              "sentence": { "type": "string" }
            }
          }
        },
        "closed": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["reason"],
            "properties": {
              "reason": { "enum": ["control", "does-not-exist", "not-valid"] },
              "control": { "type": "string" }
            }
          }
        }
      }
    }
  }
}

"""##,
    "exposure": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.exposure/1",
  "title": "What can be reached",
  "description": "The answer of blastradius exposure. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "from", "at", "summary"],
  "properties": {
    "schema": { "const": "blastradius.exposure/1" },
    "from": {
      "description": "The seeds, sorted: ids, with the level where it is not control.",
      "type": "array",
      "items": { "type": "string" }
    },
    "at": {
      "description": "The instant asked about; null for all of time.",
      "$ref": "#/$defs/instant"
    },
    "facts": {
      "description": "By level (control, write, read, connect), then hops, then id; missing with --summary.",
      "type": "array",
      "items": { "$ref": "#/$defs/fact" }
    },
    "summary": {
      "description": "Nodes but the seeds, each counted once by its strongest confirmed level; possible counts those whose strongest fact is only possible.",
      "type": "object",
      "required": ["controlled", "writable", "readable", "connectable", "possible"],
      "properties": {
        "controlled": { "$ref": "#/$defs/count" },
        "writable": { "$ref": "#/$defs/count" },
        "readable": { "$ref": "#/$defs/count" },
        "connectable": { "$ref": "#/$defs/count" },
        "possible": { "$ref": "#/$defs/count" }
      }
    }
  },
  "$defs": {
    "count": { "type": "integer", "minimum": 0 },
    "instant": {
      "description": "UTC, such as 2023-11-15T16:28:38Z.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"
    },
    "certainty": { "enum": ["confirmed", "possible"] },
    "unknowns": {
      "description": "A control's id, an edge's sentence, or `rotation of ID`; sorted.",
      "type": "array",
      "items": { "type": "string" }
    },
    "fact": {
      "type": "object",
      "required": [
        "node", "label", "kind", "zone", "level", "certainty", "hops", "effort", "via", "dependsOn",
        "closedBy", "evidence", "intervals"
      ],
      "properties": {
        "node": { "type": "string" },
        "label": { "description": "The name; the id where there is none.", "type": "string" },
        "kind": { "type": ["string", "null"] },
        "zone": { "type": ["string", "null"] },
        "level": { "enum": ["control", "write", "read", "connect"] },
        "certainty": { "$ref": "#/$defs/certainty" },
        "hops": { "$ref": "#/$defs/count" },
        "effort": { "type": "number", "minimum": 0 },
        "via": {
          "description": "The last edge of the proof; null for a seed.",
          "type": ["string", "null"]
        },
        "dependsOn": { "$ref": "#/$defs/unknowns" },
        "closedBy": { "$ref": "#/$defs/unknowns" },
        "evidence": {
          "description": "What is known to have happened on the edge in via.",
          "enum": ["observed", "denied", "attempted", "claim", null]
        },
        "intervals": {
          "description": "In order of time, half-open, disjoint.",
          "type": "array",
          "minItems": 1,
          "items": { "$ref": "#/$defs/interval" }
        }
      }
    },
    "interval": {
      "type": "object",
      "required": ["from", "until", "certainty", "hops", "effort", "via", "dependsOn"],
      "properties": {
        "from": { "$ref": "#/$defs/instant" },
        "until": { "$ref": "#/$defs/instant" },
        "certainty": { "$ref": "#/$defs/certainty" },
        "hops": { "$ref": "#/$defs/count" },
        "effort": { "type": "number", "minimum": 0 },
        "via": { "type": ["string", "null"] },
        "dependsOn": { "$ref": "#/$defs/unknowns" }
      }
    }
  }
}

"""##,
    "vocabulary": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.vocabulary/1",
  "title": "Kinds and relations with their meaning",
  "description": "The answer of blastradius vocabulary. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "kinds", "relations"],
  "properties": {
    "schema": { "const": "blastradius.vocabulary/1" },
    "kinds": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "parent", "place", "durable", "meaning"],
        "properties": {
          "name": { "type": "string" },
          "parent": { "type": ["string", "null"] },
          "place": { "type": "boolean" },
          "durable": { "type": "boolean" },
          "meaning": { "type": "string" }
        }
      }
    },
    "relations": {
      "type": "array",
      "items": {
        "type": "object",
        "required": ["name", "category", "steps", "remote", "lasting", "sentence"],
        "properties": {
          "name": { "type": "string" },
          "category": {
            "enum": [
              "identity", "access", "network", "execution", "secrets", "grant", "containment", "data",
              "knowledge"
            ]
          },
          "steps": {
            "description": "Empty for a relation that does not traverse.",
            "type": "array",
            "items": {
              "type": "object",
              "required": ["needs", "gives"],
              "properties": {
                "needs": { "enum": ["connect", "read", "write", "control"] },
                "gives": { "enum": ["connect", "read", "write", "control"] }
              }
            }
          },
          "remote": { "type": "boolean" },
          "lasting": { "type": "boolean" },
          "sentence": { "type": "string" }
        }
      }
    }
  }
}

"""##,
  ]
}
