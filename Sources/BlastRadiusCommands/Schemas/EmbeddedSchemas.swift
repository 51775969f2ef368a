// swift-format-ignore-file
// Written by make docs from schema/.

/// The JSON Schemas of `schema/`, by name.
enum EmbeddedSchemas {
  /// The text of each schema.
  static let all: [String: String] = [
    "blastradius": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "blastradius model",
  "description": "A privilege graph: what does a leaked credential reach?",
  "type": "object",
  "required": [
    "blastradius"
  ],
  "additionalProperties": false,
  "properties": {
    "blastradius": {
      "description": "The version of the format.",
      "enum": [
        1,
        "1"
      ]
    },
    "title": {
      "description": "The title above pictures and reports.",
      "$ref": "#/$defs/text"
    },
    "summary": {
      "description": "A paragraph for readers.",
      "$ref": "#/$defs/text"
    },
    "as-of": {
      "description": "The instant that questions over many seeds use.",
      "$ref": "#/$defs/moment"
    },
    "sources": {
      "description": "Where the statements are published.",
      "$ref": "#/$defs/texts"
    },
    "include": {
      "description": "Files that belong to the model, relative to this one.",
      "$ref": "#/$defs/texts"
    },
    "kinds": {
      "description": "Kinds that this model adds, by name.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {
        "$ref": "#/$defs/kind"
      }
    },
    "relations": {
      "description": "Relations that this model adds, by name.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {
        "$ref": "#/$defs/relation"
      }
    },
    "zones": {
      "description": "Trust zones by id.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {
        "anyOf": [
          {
            "$ref": "#/$defs/zone"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "controls": {
      "description": "Controls by id.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {
        "anyOf": [
          {
            "$ref": "#/$defs/control"
          },
          {
            "type": "null"
          }
        ]
      }
    },
    "nodes": {
      "description": "Nodes by id.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {
        "$ref": "#/$defs/node"
      }
    },
    "edges": {
      "description": "Privileges: `SUBJECT RELATION OBJECT`, alone or with a mapping of attributes under it.",
      "type": [
        "array",
        "null"
      ],
      "items": {
        "anyOf": [
          {
            "type": "string",
            "pattern": "^\\s*\\S+\\s+\\S+\\s+\\S.*$"
          },
          {
            "type": "object",
            "minProperties": 1,
            "maxProperties": 1,
            "additionalProperties": {
              "$ref": "#/$defs/edge"
            }
          }
        ]
      }
    },
    "events": {
      "description": "Instants of the story that have no edge.",
      "type": [
        "array",
        "null"
      ],
      "items": {
        "$ref": "#/$defs/event"
      }
    },
    "scenarios": {
      "description": "Named questions by name.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": {
        "$ref": "#/$defs/scenario"
      }
    },
    "policies": {
      "description": "Assertions that `blastradius check` tests.",
      "type": [
        "array",
        "null"
      ],
      "items": {
        "$ref": "#/$defs/policy"
      }
    }
  },
  "$defs": {
    "text": {
      "type": [
        "string",
        "number",
        "boolean"
      ]
    },
    "texts": {
      "anyOf": [
        {
          "$ref": "#/$defs/text"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/text"
          }
        }
      ]
    },
    "moment": {
      "description": "A date, which means the whole day, or an RFC 3339 instant with its offset.",
      "type": "string",
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$"
    },
    "moments": {
      "anyOf": [
        {
          "$ref": "#/$defs/moment"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/moment"
          }
        }
      ]
    },
    "level": {
      "description": "A level of access.",
      "enum": [
        "connect",
        "read",
        "write",
        "control"
      ]
    },
    "knownKind": {
      "description": "The kinds that every model has.",
      "enum": [
        "credential",
        "password",
        "service-token",
        "api-key",
        "oauth-token",
        "session-cookie",
        "ssh-key",
        "certificate",
        "signing-key",
        "mfa-device",
        "identity",
        "user",
        "service-account",
        "group",
        "role",
        "oauth-app",
        "host",
        "device",
        "application",
        "plugin",
        "implant",
        "pipeline",
        "database",
        "network",
        "gateway",
        "repository",
        "secret-store",
        "mailbox",
        "data",
        "cloud-account",
        "integration",
        "identity-provider",
        "actor"
      ]
    },
    "kindName": {
      "description": "A kind: one that every model has, or one that this model adds.",
      "anyOf": [
        {
          "$ref": "#/$defs/knownKind"
        },
        {
          "$ref": "#/$defs/text"
        }
      ]
    },
    "fact": {
      "description": "`node` or `node@level`; a bare node means its control, a bare gateway having passed it.",
      "$ref": "#/$defs/text"
    },
    "facts": {
      "anyOf": [
        {
          "$ref": "#/$defs/fact"
        },
        {
          "type": "array",
          "items": {
            "$ref": "#/$defs/fact"
          }
        }
      ]
    },
    "validity": {
      "description": "A half-open interval; a date as its end includes the whole day.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "from": {
          "description": "The beginning.",
          "$ref": "#/$defs/moment"
        },
        "until": {
          "description": "The end.",
          "$ref": "#/$defs/moment"
        }
      }
    },
    "kind": {
      "description": "A kind of this model.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "parent": {
          "description": "The kind above.",
          "$ref": "#/$defs/kindName"
        },
        "meaning": {
          "description": "What a node of this kind is, in one sentence.",
          "$ref": "#/$defs/text"
        },
        "durable": {
          "description": "Whether what is held of it is carried on.",
          "type": "boolean"
        }
      }
    },
    "relation": {
      "description": "A relation of this model.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "category": {
          "description": "The heading it stands under.",
          "enum": [
            "identity",
            "access",
            "network",
            "execution",
            "secrets",
            "grant",
            "containment",
            "data",
            "knowledge"
          ]
        },
        "needs": {
          "description": "The level needed on the subject.",
          "$ref": "#/$defs/level"
        },
        "gives": {
          "description": "The level or levels given on the object.",
          "anyOf": [
            {
              "$ref": "#/$defs/level"
            },
            {
              "type": "array",
              "items": {
                "$ref": "#/$defs/level"
              }
            }
          ]
        },
        "remote": {
          "description": "Whether it needs a connection to an object that is behind a gateway.",
          "type": "boolean"
        },
        "lasting": {
          "description": "Whether what it gives outlives the access that gave it.",
          "type": "boolean"
        },
        "sentence": {
          "description": "How reports say it, with {subject} and {object}.",
          "$ref": "#/$defs/text"
        }
      },
      "required": [
        "category"
      ]
    },
    "zone": {
      "description": "A trust zone.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "label": {
          "description": "The name shown.",
          "$ref": "#/$defs/text"
        },
        "trust": {
          "description": "Who runs it.",
          "enum": [
            "external",
            "partner",
            "internal",
            "restricted"
          ]
        },
        "behind": {
          "description": "The gateways in front of its nodes, any of them.",
          "$ref": "#/$defs/texts"
        },
        "note": {
          "description": "A remark for readers.",
          "$ref": "#/$defs/text"
        }
      }
    },
    "state": {
      "description": "A control's state.",
      "enum": [
        "enforced",
        "absent",
        "unknown"
      ]
    },
    "change": {
      "description": "A change of a control's state.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "from": {
          "description": "When it happened; without it, the beginning of time.",
          "$ref": "#/$defs/moment"
        },
        "is": {
          "description": "The state from then on.",
          "$ref": "#/$defs/state"
        }
      },
      "required": [
        "is"
      ]
    },
    "control": {
      "description": "Something that closes edges while it is enforced.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "label": {
          "description": "The name shown.",
          "$ref": "#/$defs/text"
        },
        "state": {
          "description": "The state for all of time, or its changes in order; unknown where nothing is said.",
          "anyOf": [
            {
              "$ref": "#/$defs/state"
            },
            {
              "$ref": "#/$defs/change"
            },
            {
              "type": "array",
              "items": {
                "$ref": "#/$defs/change"
              }
            }
          ]
        },
        "note": {
          "description": "A remark for readers.",
          "$ref": "#/$defs/text"
        },
        "sources": {
          "description": "Where it is published.",
          "$ref": "#/$defs/texts"
        }
      }
    },
    "match": {
      "description": "What exactly one imported node is like.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "kind": {
          "description": "A kind it is of, its own or one above it.",
          "$ref": "#/$defs/text"
        },
        "property": {
          "description": "The name of a property.",
          "$ref": "#/$defs/text"
        },
        "equals": {
          "description": "The value of the property.",
          "type": [
            "string",
            "number",
            "boolean"
          ]
        }
      },
      "required": [
        "property",
        "equals"
      ]
    },
    "node": {
      "description": "An identity, credential, place or holding.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "match": {
          "description": "The imported node that this one speaks about, by what it is like.",
          "$ref": "#/$defs/match"
        },
        "kind": {
          "description": "What it is.",
          "$ref": "#/$defs/kindName"
        },
        "label": {
          "description": "The name shown; the id where there is none.",
          "$ref": "#/$defs/text"
        },
        "zone": {
          "description": "The zone it is drawn in.",
          "$ref": "#/$defs/text"
        },
        "behind": {
          "description": "The gateways in front of it instead of its zone's; [] for none.",
          "$ref": "#/$defs/texts"
        },
        "valid": {
          "description": "When it exists.",
          "$ref": "#/$defs/validity"
        },
        "issued": {
          "description": "When its life begins.",
          "$ref": "#/$defs/moment"
        },
        "revoked": {
          "description": "When its life ends.",
          "$ref": "#/$defs/moment"
        },
        "expires": {
          "description": "When its life ends by itself.",
          "$ref": "#/$defs/moment"
        },
        "leaked": {
          "description": "When it leaked.",
          "$ref": "#/$defs/moment"
        },
        "rotated": {
          "description": "When what is held of it was replaced.",
          "anyOf": [
            {
              "enum": [
                "never",
                "unknown"
              ]
            },
            {
              "$ref": "#/$defs/moments"
            }
          ]
        },
        "evicted": {
          "description": "When the attacker was removed from it.",
          "$ref": "#/$defs/moments"
        },
        "durable": {
          "description": "Whether what is held of it is carried on; the kind's answer where nothing is said.",
          "type": "boolean"
        },
        "believed": {
          "description": "What its owners believed of it.",
          "$ref": "#/$defs/text"
        },
        "criticality": {
          "description": "How much depends on it.",
          "enum": [
            "low",
            "medium",
            "high",
            "critical"
          ]
        },
        "tags": {
          "description": "Free marks for selectors.",
          "$ref": "#/$defs/texts"
        },
        "scope": {
          "description": "The compliance scopes it is in.",
          "$ref": "#/$defs/texts"
        },
        "counts": {
          "description": "Named counts.",
          "type": "object",
          "additionalProperties": {
            "type": "integer",
            "minimum": 0
          }
        },
        "note": {
          "description": "A remark for readers.",
          "$ref": "#/$defs/text"
        },
        "sources": {
          "description": "Where it is published.",
          "$ref": "#/$defs/texts"
        }
      }
    },
    "threshold": {
      "description": "So many of these facts.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "n": {
          "description": "How many, from 1 to the number of facts.",
          "type": "integer",
          "minimum": 1
        },
        "of": {
          "description": "The facts, on distinct nodes.",
          "$ref": "#/$defs/facts"
        }
      },
      "required": [
        "n",
        "of"
      ]
    },
    "anyRequirement": {
      "description": "One of these facts.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "any": {
          "description": "The facts.",
          "$ref": "#/$defs/facts"
        }
      },
      "required": [
        "any"
      ]
    },
    "thresholdRequirement": {
      "description": "So many of some facts.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "at-least": {
          "description": "How many, and of which.",
          "$ref": "#/$defs/threshold"
        }
      },
      "required": [
        "at-least"
      ]
    },
    "requirement": {
      "anyOf": [
        {
          "$ref": "#/$defs/fact"
        },
        {
          "$ref": "#/$defs/anyRequirement"
        },
        {
          "$ref": "#/$defs/thresholdRequirement"
        }
      ]
    },
    "when": {
      "description": "When, or true, unknown or nothing where no date is known.",
      "anyOf": [
        {
          "$ref": "#/$defs/moment"
        },
        {
          "enum": [
            true,
            "unknown",
            null
          ]
        }
      ]
    },
    "evidence": {
      "description": "A record of what happened on an edge.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "observed": {
          "description": "It happened.",
          "$ref": "#/$defs/when"
        },
        "denied": {
          "description": "It was stopped, or is impossible.",
          "$ref": "#/$defs/when"
        },
        "attempted": {
          "description": "It was tried.",
          "$ref": "#/$defs/when"
        },
        "step": {
          "description": "The number of the step in the story.",
          "type": "integer",
          "minimum": 0
        },
        "count": {
          "description": "How many times.",
          "type": "integer",
          "minimum": 0
        },
        "reason": {
          "description": "Why it was denied.",
          "enum": [
            "refused",
            "by-design",
            "no-evidence"
          ]
        },
        "control": {
          "description": "The control that held.",
          "$ref": "#/$defs/text"
        },
        "source": {
          "description": "Where it is published.",
          "$ref": "#/$defs/text"
        },
        "note": {
          "description": "A remark for readers.",
          "$ref": "#/$defs/text"
        },
        "claim": {
          "description": "Whether only the attacker says so.",
          "type": "boolean"
        }
      },
      "oneOf": [
        {
          "required": [
            "observed"
          ]
        },
        {
          "required": [
            "denied"
          ]
        },
        {
          "required": [
            "attempted"
          ]
        }
      ]
    },
    "edge": {
      "description": "What holds of a privilege besides its sentence.",
      "type": [
        "object",
        "null"
      ],
      "additionalProperties": false,
      "properties": {
        "id": {
          "description": "Needed where two edges have one sentence.",
          "$ref": "#/$defs/text"
        },
        "requires": {
          "description": "What is needed besides the subject, all of it.",
          "anyOf": [
            {
              "$ref": "#/$defs/requirement"
            },
            {
              "type": "array",
              "items": {
                "$ref": "#/$defs/requirement"
              }
            }
          ]
        },
        "unless": {
          "description": "The controls that close it while any of them is enforced.",
          "$ref": "#/$defs/texts"
        },
        "valid": {
          "description": "When it exists.",
          "$ref": "#/$defs/validity"
        },
        "exists": {
          "description": "Whether it exists at all.",
          "enum": [
            true,
            false,
            "true",
            "false",
            "unknown"
          ]
        },
        "effort": {
          "description": "What a step over it costs, with at most three decimals.",
          "type": "number",
          "minimum": 0,
          "maximum": 1000000
        },
        "evidence": {
          "description": "What is known to have happened on it.",
          "anyOf": [
            {
              "$ref": "#/$defs/evidence"
            },
            {
              "type": "array",
              "items": {
                "$ref": "#/$defs/evidence"
              }
            }
          ]
        },
        "note": {
          "description": "A remark for readers.",
          "$ref": "#/$defs/text"
        },
        "sources": {
          "description": "Where it is published.",
          "$ref": "#/$defs/texts"
        }
      }
    },
    "event": {
      "description": "An instant of the story that has no edge.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "at": {
          "description": "When it happened.",
          "$ref": "#/$defs/moment"
        },
        "kind": {
          "description": "What it was.",
          "enum": [
            "leak",
            "alert",
            "detection",
            "containment",
            "last-activity",
            "disclosure"
          ]
        },
        "label": {
          "description": "What is shown.",
          "$ref": "#/$defs/text"
        },
        "source": {
          "description": "Where it is published.",
          "$ref": "#/$defs/text"
        }
      },
      "required": [
        "at",
        "kind"
      ]
    },
    "scenario": {
      "description": "A named question.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "label": {
          "description": "What is shown.",
          "$ref": "#/$defs/text"
        },
        "from": {
          "description": "Selectors of what is compromised.",
          "$ref": "#/$defs/texts"
        },
        "to": {
          "description": "Selectors of what is asked about.",
          "$ref": "#/$defs/texts"
        },
        "at": {
          "description": "The instant asked about.",
          "$ref": "#/$defs/moment"
        },
        "since": {
          "description": "From when on it is held.",
          "$ref": "#/$defs/moment"
        },
        "note": {
          "description": "A remark for readers.",
          "$ref": "#/$defs/text"
        }
      },
      "required": [
        "from"
      ]
    },
    "pattern": {
      "description": "The nodes that agree in everything given.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "id": {
          "description": "The id.",
          "$ref": "#/$defs/text"
        },
        "kind": {
          "description": "The kind, or one above it.",
          "$ref": "#/$defs/kindName"
        },
        "zone": {
          "description": "The zone.",
          "$ref": "#/$defs/text"
        },
        "tag": {
          "description": "A tag.",
          "$ref": "#/$defs/text"
        },
        "scope": {
          "description": "A compliance scope.",
          "$ref": "#/$defs/text"
        }
      },
      "minProperties": 1
    },
    "target": {
      "description": "The nodes that agree in everything given, and the level that may not be reached.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "id": {
          "description": "The id.",
          "$ref": "#/$defs/text"
        },
        "kind": {
          "description": "The kind, or one above it.",
          "$ref": "#/$defs/kindName"
        },
        "zone": {
          "description": "The zone.",
          "$ref": "#/$defs/text"
        },
        "tag": {
          "description": "A tag.",
          "$ref": "#/$defs/text"
        },
        "scope": {
          "description": "A compliance scope.",
          "$ref": "#/$defs/text"
        },
        "level": {
          "description": "The level; control where nothing is said.",
          "$ref": "#/$defs/level"
        }
      }
    },
    "deny": {
      "description": "What must not reach what.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "from": {
          "description": "From where.",
          "$ref": "#/$defs/pattern"
        },
        "to": {
          "description": "What may not be reached.",
          "$ref": "#/$defs/target"
        }
      },
      "required": [
        "from",
        "to"
      ]
    },
    "policy": {
      "description": "An assertion about what must not be reachable.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "id": {
          "description": "The id.",
          "$ref": "#/$defs/text"
        },
        "label": {
          "description": "What is shown.",
          "$ref": "#/$defs/text"
        },
        "deny": {
          "$ref": "#/$defs/deny"
        }
      },
      "required": [
        "id",
        "deny"
      ]
    }
  }
}

"""##,
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
    "ways": {
      "description": "With -k: different ways, the first one again and then the others, confirmed ones first, then by hops (or effort) and by their edges.",
      "type": "array",
      "minItems": 1,
      "items": { "$ref": "#/$defs/way" }
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
    "way": {
      "type": "object",
      "required": ["certainty", "hops", "effort", "dependsOn", "closedBy", "steps"],
      "properties": {
        "certainty": { "$ref": "#/$defs/certainty" },
        "hops": { "type": "integer", "minimum": 0 },
        "effort": { "type": "number", "minimum": 0 },
        "dependsOn": { "$ref": "#/$defs/texts" },
        "closedBy": { "$ref": "#/$defs/texts" },
        "steps": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/step" } }
      }
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
    "rank": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.rank/1",
  "title": "Nodes by what each exposes",
  "description": "The answer of blastradius rank. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "at", "given", "by", "rows", "omitted"],
  "properties": {
    "schema": { "const": "blastradius.rank/1" },
    "at": {
      "description": "The instant asked about, UTC; null where the model has no instants.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"
    },
    "given": {
      "description": "What was lost already, sorted: ids, with the level where it is not control.",
      "type": "array",
      "items": { "type": "string" }
    },
    "by": {
      "description": "What the order looks at first.",
      "enum": ["controlled", "writable", "readable", "critical", "marginal"]
    },
    "rows": {
      "description": "Most first: by the count that by names, then marginal, controlled, writable, readable, connectable, then id.",
      "type": "array",
      "items": { "$ref": "#/$defs/row" }
    },
    "omitted": { "description": "How many nodes are not in rows.", "$ref": "#/$defs/count" }
  },
  "$defs": {
    "count": { "type": "integer", "minimum": 0 },
    "row": {
      "description": "What the node exposes alone: confirmed facts, each node once by its strongest level, the node itself not counted.",
      "type": "object",
      "required": [
        "id", "kind", "controlled", "writable", "readable", "connectable", "critical", "marginal"
      ],
      "properties": {
        "id": { "type": "string" },
        "kind": { "type": "string" },
        "controlled": { "$ref": "#/$defs/count" },
        "writable": { "$ref": "#/$defs/count" },
        "readable": { "$ref": "#/$defs/count" },
        "connectable": { "$ref": "#/$defs/count" },
        "critical": {
          "description": "Nodes of high or critical criticality that it can read, write or control.",
          "$ref": "#/$defs/count"
        },
        "marginal": {
          "description": "Nodes that it raises to a stronger level than what was lost already gives; null where nothing was.",
          "type": ["integer", "null"],
          "minimum": 0
        }
      }
    }
  }
}

"""##,
    "timeline": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.timeline/1",
  "title": "What happened, what was held when, and what each end ended",
  "description": "The answer of blastradius timeline. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "from", "at", "whatEnded", "entries", "held", "spans", "ends", "omittedEnds"],
  "properties": {
    "schema": { "const": "blastradius.timeline/1" },
    "from": {
      "description": "The seeds, sorted: ids, with the level where it is not control; empty without --from.",
      "type": "array",
      "items": { "type": "string" }
    },
    "at": {
      "description": "The instant that held is narrowed to; null for all of time.",
      "$ref": "#/$defs/instant"
    },
    "whatEnded": {
      "description": "The id of the node or the sentence of the edge whose ends alone are in ends; else null.",
      "type": ["string", "null"]
    },
    "entries": {
      "description": "What is dated, in order of time, then observed steps that nobody dates.",
      "type": "array",
      "items": { "$ref": "#/$defs/entry" }
    },
    "held": {
      "description": "The nodes held, by their first instant, then level, then id.",
      "type": "array",
      "items": { "$ref": "#/$defs/holding" }
    },
    "spans": {
      "description": "What lay between the leak, the first use, the alert and the end of the whole incident, whatever the seeds.",
      "type": "array",
      "items": { "$ref": "#/$defs/span" }
    },
    "ends": {
      "description": "What each end of something held ended, in order of time; those that made a difference, or all of whatEnded.",
      "type": "array",
      "items": { "$ref": "#/$defs/end" }
    },
    "omittedEnds": {
      "description": "How many ends were not looked into; --what-ended does for one node or edge.",
      "type": "integer",
      "minimum": 0
    }
  },
  "$defs": {
    "instant": {
      "description": "UTC, such as 2023-11-15T16:28:38Z.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"
    },
    "moment": {
      "description": "An instant, or a date where only that is known.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z)?$"
    },
    "level": { "enum": ["connect", "read", "write", "control"] },
    "certainty": { "enum": ["confirmed", "possible"] },
    "entry": {
      "type": "object",
      "required": ["at", "kind", "what", "step", "count", "firstUse", "node", "edge", "source"],
      "properties": {
        "at": { "$ref": "#/$defs/moment" },
        "kind": {
          "enum": [
            "leak", "begins", "observed", "denied", "attempted", "claim", "control", "alert",
            "detection", "containment", "revoked", "rotated", "evicted", "expires", "ends",
            "last-activity", "disclosure"
          ]
        },
        "what": { "description": "An event's label, a node's name, or a sentence.", "type": "string" },
        "step": {
          "description": "The number of an observed step in order of time; else null.",
          "type": ["integer", "null"],
          "minimum": 1
        },
        "count": { "description": "How many times it was seen.", "type": ["integer", "null"] },
        "firstUse": { "description": "Whether it is the first use of what leaked.", "type": "boolean" },
        "node": { "description": "The id of the node it is about; of a step, its object.", "type": ["string", "null"] },
        "edge": { "description": "The edge's sentence.", "type": ["string", "null"] },
        "source": { "type": ["string", "null"] }
      }
    },
    "holding": {
      "type": "object",
      "required": ["node", "label", "kind", "zone", "given", "intervals"],
      "properties": {
        "node": { "type": "string" },
        "label": { "type": "string" },
        "kind": { "type": ["string", "null"] },
        "zone": { "type": ["string", "null"] },
        "given": { "description": "Whether the attacker starts with it.", "type": "boolean" },
        "intervals": {
          "description": "Disjoint, in order of time.",
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["from", "until", "level", "certainty", "surely", "via", "dependsOn"],
            "properties": {
              "from": { "$ref": "#/$defs/instant" },
              "until": { "$ref": "#/$defs/instant" },
              "level": { "description": "The strongest level held.", "$ref": "#/$defs/level" },
              "certainty": { "$ref": "#/$defs/certainty" },
              "surely": {
                "description": "The strongest confirmed level, where level is only possible; else null.",
                "enum": ["connect", "read", "write", "control", null]
              },
              "via": { "description": "The sentence of the last edge of the shown proof; null for a seed.", "type": ["string", "null"] },
              "dependsOn": { "description": "The unknowns on the shown proof.", "type": "array", "items": { "type": "string" } }
            }
          }
        }
      }
    },
    "mark": {
      "type": "object",
      "required": ["at", "what"],
      "properties": { "at": { "$ref": "#/$defs/moment" }, "what": { "type": "string" } }
    },
    "span": {
      "type": "object",
      "required": ["kind", "from", "to", "length", "seconds", "text"],
      "properties": {
        "kind": {
          "enum": [
            "leak-to-first-use", "leak-to-alert", "first-use-to-alert", "alert-to-deactivation",
            "first-use-to-deactivation", "leak-to-deactivation", "deactivation-to-containment",
            "deactivation-to-last-activity", "last-activity-to-deactivation"
          ]
        },
        "from": { "$ref": "#/$defs/mark" },
        "to": { "$ref": "#/$defs/mark" },
        "length": {
          "description": "As ISO 8601 writes it: in whole days where a date alone is known of one end.",
          "type": "string",
          "pattern": "^P"
        },
        "seconds": { "description": "Whole seconds; null where the length is in days.", "type": ["integer", "null"] },
        "text": { "description": "For people, such as 18 h 9 min.", "type": "string" }
      }
    },
    "ended": {
      "type": "object",
      "required": ["node", "level", "from", "certainty", "remains"],
      "properties": {
        "node": { "type": "string" },
        "level": { "$ref": "#/$defs/level" },
        "from": { "description": "The first instant at which it would have been held surer.", "$ref": "#/$defs/instant" },
        "certainty": { "description": "How surely it would have been held.", "$ref": "#/$defs/certainty" },
        "remains": { "description": "How surely it is held nevertheless; null where it is not.", "enum": ["possible", null] }
      }
    },
    "end": {
      "type": "object",
      "required": ["subject", "kind", "at", "ended", "together", "endedTogether", "survived"],
      "properties": {
        "subject": { "description": "The id of a node or the sentence of an edge.", "type": "string" },
        "kind": { "enum": ["revoked", "rotated", "evicted", "expires", "ends"] },
        "at": { "description": "A date means the end of its day.", "$ref": "#/$defs/moment" },
        "ended": {
          "description": "What would be held then or later without this one end, and is less surely or not.",
          "type": "array",
          "items": { "$ref": "#/$defs/ended" }
        },
        "together": { "description": "The other ends of the same instant.", "type": "array", "items": { "type": "string" } },
        "endedTogether": {
          "description": "The same without all ends of this instant.",
          "type": "array",
          "items": { "$ref": "#/$defs/ended" }
        },
        "survived": {
          "description": "What was held just before only because of the subject, and still is.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["node", "level", "certainty", "via", "until"],
            "properties": {
              "node": { "type": "string" },
              "level": { "$ref": "#/$defs/level" },
              "certainty": { "$ref": "#/$defs/certainty" },
              "via": { "description": "The sentence of the last edge of the proof then.", "type": ["string", "null"] },
              "until": { "description": "When it ends; null where it does not.", "$ref": "#/$defs/instant" }
            }
          }
        }
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
    "who": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.who/1",
  "title": "Which credentials and identities reach something",
  "description": "The answer of blastradius who. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "to", "at", "given", "reachedByGiven", "rows", "omitted"],
  "properties": {
    "schema": { "const": "blastradius.who/1" },
    "to": { "description": "node@level", "type": "string", "pattern": "@(connect|read|write|control)$" },
    "at": {
      "description": "The instant asked about, UTC; null where the model has no instants.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"
    },
    "given": {
      "description": "What was lost already, sorted: ids, with the level where it is not control.",
      "type": "array",
      "items": { "type": "string" }
    },
    "reachedByGiven": {
      "description": "How surely what was lost already reaches it; then there are no rows. Else null.",
      "enum": ["confirmed", "possible", null]
    },
    "rows": {
      "description": "The minimal sets: by size, then hops, effort and ids.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["ids", "hops", "effort", "certainty"],
        "properties": {
          "ids": {
            "description": "The nodes of the set, sorted.",
            "type": "array",
            "minItems": 1,
            "items": { "type": "string" }
          },
          "hops": { "description": "The depth of the shallowest proof.", "type": "integer", "minimum": 0 },
          "effort": { "description": "The least effort of a proof.", "type": "number", "minimum": 0 },
          "certainty": { "enum": ["confirmed", "possible"] }
        }
      }
    },
    "omitted": { "description": "How many sets are not in rows.", "type": "integer", "minimum": 0 }
  }
}

"""##,
  ]
}
