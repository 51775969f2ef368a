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
      "description": "Assertions about what must not be reachable.",
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
        "second-factor": {
          "description": "Whether it asks for a second factor.",
          "type": "boolean"
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
      "description": "What exactly one imported node is like; with each, what some of them are like.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "kind": {
          "description": "A kind it is of, its own or one above it.",
          "$ref": "#/$defs/text"
        },
        "each": {
          "description": "Whether every imported node that matches is meant; such a node says zone, criticality, tags and scope, and is none itself.",
          "type": "boolean"
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
        },
        "prefix": {
          "description": "What the value of the property begins with; with each.",
          "type": [
            "string",
            "number",
            "boolean"
          ]
        }
      },
      "anyOf": [
        {
          "required": [
            "property",
            "equals"
          ]
        },
        {
          "required": [
            "each",
            "property",
            "prefix"
          ]
        },
        {
          "required": [
            "each",
            "kind"
          ]
        }
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
        "believed-since": {
          "description": "Since when they believed it.",
          "$ref": "#/$defs/moment"
        },
        "last-used": {
          "description": "When it was last seen in use.",
          "$ref": "#/$defs/moment"
        },
        "identifiers": {
          "description": "What it is called elsewhere, and no secret: a key id, an ARN, a login.",
          "$ref": "#/$defs/texts"
        },
        "fingerprints": {
          "description": "Fingerprints of its secret, as a scanner or a vendor publishes them.",
          "$ref": "#/$defs/texts"
        },
        "consumers": {
          "description": "The nodes that stop working when it is replaced.",
          "$ref": "#/$defs/texts"
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
            "anyOf": [
              {
                "type": "integer",
                "minimum": 0
              },
              {
                "$ref": "#/$defs/count"
              }
            ]
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
    "count": {
      "description": "A count with what was said before it.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "value": {
          "description": "How many.",
          "type": "integer",
          "minimum": 0
        },
        "superseded": {
          "description": "What was said before, and was corrected.",
          "anyOf": [
            {
              "$ref": "#/$defs/superseded"
            },
            {
              "type": "array",
              "items": {
                "$ref": "#/$defs/superseded"
              }
            }
          ]
        }
      },
      "required": [
        "value"
      ]
    },
    "superseded": {
      "description": "A figure that was published and corrected.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "value": {
          "description": "How many, as it was said.",
          "type": "integer",
          "minimum": 0
        },
        "source": {
          "description": "Where it was said.",
          "$ref": "#/$defs/text"
        }
      },
      "required": [
        "value"
      ]
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
    "cutShort": {
      "description": "With -k: whether fewer ways are given than were asked for although there may be more, because telling the next ones apart takes too much work. Those given are the first ones.",
      "type": "boolean"
    },
    "weaker": {
      "description": "Where reached is false, the strongest weaker level of the node that is reached; null where none is.",
      "type": ["object", "null"],
      "required": ["level", "certainty"],
      "properties": {
        "level": { "enum": ["connect", "read", "write"] },
        "certainty": { "$ref": "#/$defs/certainty" }
      }
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
    },
    "scopes": {
      "description": "Each compliance scope of the model, by name; missing where it has none.",
      "type": "array",
      "items": { "$ref": "#/$defs/scope" }
    },
    "evidence": {
      "description": "With --evidence: what is known to have happened, held against what could have. Lists of records are in order of time: instant, step, sentence.",
      "$ref": "#/$defs/evidence"
    },
    "answers": {
      "description": "With --answers: the seeds that are credentials or identities, by id, at most 100.",
      "type": "array",
      "items": { "$ref": "#/$defs/answers" }
    },
    "omittedAnswers": {
      "description": "With --answers: how many such seeds there are beyond those.",
      "$ref": "#/$defs/count"
    },
    "thirdParties": {
      "description": "With --answers: what the third parties that have these seeds reach with all that they have, by id.",
      "type": "array",
      "items": { "$ref": "#/$defs/thirdParty" }
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
    "moment": {
      "description": "A date, which means the whole day, or an instant in UTC; null for unknown.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z)?$"
    },
    "names": { "type": "array", "items": { "type": "string" } },
    "criticality": { "enum": ["low", "medium", "high", "critical", null] },
    "period": {
      "type": "object",
      "required": ["from", "until"],
      "properties": {
        "from": { "$ref": "#/$defs/instant" },
        "until": { "$ref": "#/$defs/instant" }
      }
    },
    "asset": {
      "description": "A reached node. Listed by criticality, confirmed before possible, then by level, hops, id.",
      "type": "object",
      "required": ["node", "criticality", "level", "alsoRead", "certainty", "possibly", "hops"],
      "properties": {
        "node": { "type": "string" },
        "criticality": { "$ref": "#/$defs/criticality" },
        "level": {
          "description": "The strongest confirmed level; the strongest possible one where none is confirmed.",
          "enum": ["control", "write", "read", "connect"]
        },
        "alsoRead": {
          "description": "Whether read is reached as surely where level is write.",
          "type": "boolean"
        },
        "certainty": { "$ref": "#/$defs/certainty" },
        "possibly": {
          "description": "A stronger level, where one is possible.",
          "enum": ["control", "write", "read", null]
        },
        "hops": { "$ref": "#/$defs/count" }
      }
    },
    "scope": {
      "type": "object",
      "required": ["scope", "nodes", "reached"],
      "properties": {
        "scope": { "type": "string" },
        "nodes": { "description": "How many nodes are in it.", "$ref": "#/$defs/count" },
        "reached": {
          "description": "Those that are reached, seeds among them; empty where nothing is.",
          "type": "array",
          "items": { "$ref": "#/$defs/asset" }
        }
      }
    },
    "happening": {
      "description": "A record of evidence.",
      "type": "object",
      "required": [
        "via", "outcome", "at", "step", "count", "reason", "control", "source", "note", "gives",
        "certainty", "dependsOn", "settles"
      ],
      "properties": {
        "via": { "description": "The edge.", "type": "string" },
        "outcome": { "enum": ["observed", "denied", "attempted"] },
        "at": { "$ref": "#/$defs/moment" },
        "step": { "type": ["integer", "null"] },
        "count": { "type": ["integer", "null"] },
        "reason": { "enum": ["refused", "by-design", "no-evidence", null] },
        "control": { "type": ["string", "null"] },
        "source": { "type": ["string", "null"] },
        "note": { "type": ["string", "null"] },
        "gives": {
          "description": "What the edge gave, or would give where it is not derivable.",
          "$ref": "#/$defs/names"
        },
        "certainty": {
          "description": "How surely the edge takes the attacker further at that time; null where it does not.",
          "enum": ["confirmed", "possible", null]
        },
        "dependsOn": { "$ref": "#/$defs/unknowns" },
        "settles": {
          "description": "The unknowns of the edge itself that the observation settles.",
          "$ref": "#/$defs/unknowns"
        }
      }
    },
    "lead": {
      "$ref": "#/$defs/asset",
      "required": ["shown", "via", "dependsOn", "closedBy"],
      "properties": {
        "shown": {
          "description": "The strongest level that was seen in use.",
          "enum": ["control", "write", "read", "connect", null]
        },
        "via": {
          "description": "The edge whose log would tell.",
          "type": ["string", "null"]
        },
        "dependsOn": { "$ref": "#/$defs/unknowns" },
        "closedBy": { "$ref": "#/$defs/unknowns" }
      }
    },
    "unexplained": {
      "$ref": "#/$defs/happening",
      "required": ["lacks", "closed", "isFollowing"],
      "properties": {
        "lacks": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["count", "of", "sentence", "heldAt"],
            "properties": {
              "count": { "$ref": "#/$defs/count" },
              "of": { "$ref": "#/$defs/names" },
              "sentence": { "type": "string" },
              "heldAt": {
                "description": "When a single fact that is lacked is held; empty for never.",
                "type": "array",
                "items": { "$ref": "#/$defs/period" }
              }
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
        },
        "isFollowing": {
          "description": "Whether earlier unexplained observations give all that it lacks.",
          "type": "boolean"
        }
      }
    },
    "contradiction": {
      "$ref": "#/$defs/happening",
      "required": ["fact", "factCertainty", "held", "through", "remedy"],
      "properties": {
        "fact": { "description": "What is derivable of what was denied.", "type": "string" },
        "factCertainty": { "$ref": "#/$defs/certainty" },
        "held": { "$ref": "#/$defs/period" },
        "through": {
          "description": "The edge that gives it; null for a seed.",
          "type": ["string", "null"]
        },
        "remedy": {
          "description": "What would make the model agree: controls of the edge in through were enforced then, the edge lacks a control, or what was denied is a seed.",
          "type": "object",
          "required": ["action", "controls"],
          "properties": {
            "action": { "enum": ["enforce", "add-control", "seed"] },
            "controls": { "$ref": "#/$defs/names" }
          }
        }
      }
    },
    "figure": {
      "type": "object",
      "required": ["name", "value", "superseded"],
      "properties": {
        "name": { "type": "string" },
        "value": { "type": "integer" },
        "superseded": {
          "description": "What was said before it was corrected.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["value", "source"],
            "properties": {
              "value": { "type": "integer" },
              "source": { "type": ["string", "null"] }
            }
          }
        }
      }
    },
    "happenings": { "type": "array", "items": { "$ref": "#/$defs/happening" } },
    "evidence": {
      "type": "object",
      "required": [
        "reached", "toInvestigate", "seen", "seenPossible", "unexplained", "contradicted",
        "attempted", "notShown", "claims", "held", "notReached", "counts", "origins"
      ],
      "properties": {
        "reached": { "description": "Nodes but the seeds.", "$ref": "#/$defs/count" },
        "toInvestigate": {
          "description": "Reached, and nothing shows that it was used.",
          "type": "array",
          "items": { "$ref": "#/$defs/lead" }
        },
        "seen": { "description": "Observed and confirmed.", "$ref": "#/$defs/happenings" },
        "seenPossible": {
          "description": "Observed and only possible.",
          "$ref": "#/$defs/happenings"
        },
        "unexplained": {
          "description": "Observed and not derivable.",
          "type": "array",
          "items": { "$ref": "#/$defs/unexplained" }
        },
        "contradicted": {
          "description": "Denied and derivable.",
          "type": "array",
          "items": { "$ref": "#/$defs/contradiction" }
        },
        "attempted": { "$ref": "#/$defs/happenings" },
        "notShown": {
          "description": "Derivable, and said to be without evidence.",
          "$ref": "#/$defs/happenings"
        },
        "claims": {
          "description": "What only the attacker says.",
          "$ref": "#/$defs/happenings"
        },
        "held": { "description": "Denied and not derivable.", "$ref": "#/$defs/happenings" },
        "notReached": {
          "description": "Nodes of high or critical criticality, by criticality and id.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["node", "criticality", "denials"],
            "properties": {
              "node": { "type": "string" },
              "criticality": { "enum": ["high", "critical"] },
              "denials": { "$ref": "#/$defs/happenings" }
            }
          }
        },
        "counts": {
          "description": "The counts of the nodes that are reached, by id; the parts are of the total.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["node", "total", "parts"],
            "properties": {
              "node": { "type": "string" },
              "total": { "type": ["object", "null"] },
              "parts": { "type": "array", "items": { "$ref": "#/$defs/figure" } }
            }
          }
        },
        "origins": {
          "description": "Observed, and what it gave is a seed.",
          "$ref": "#/$defs/happenings"
        }
      }
    },
    "belief": {
      "type": ["object", "null"],
      "required": ["text", "since", "isContradicted", "lastUsed", "uses"],
      "properties": {
        "text": { "type": "string" },
        "since": { "$ref": "#/$defs/moment" },
        "isContradicted": { "type": "boolean" },
        "lastUsed": { "$ref": "#/$defs/moment" },
        "uses": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["via", "at"],
            "properties": { "via": { "type": "string" }, "at": { "$ref": "#/$defs/moment" } }
          }
        }
      }
    },
    "secondFactor": {
      "description": "Of several uses the weakest answers, in this order.",
      "enum": ["skipped", "switched-off", "unknown", "asked", "is-one", "unused"]
    },
    "answers": {
      "type": "object",
      "required": [
        "node", "at", "works", "held", "ends", "privilege", "rights", "secondFactor", "reaches",
        "reachCount", "holders", "belief", "scope", "scopes", "consumers"
      ],
      "properties": {
        "node": { "type": "string" },
        "at": { "description": "The instant of works and secondFactor.", "$ref": "#/$defs/instant" },
        "works": {
          "description": "Whether it works then, or ever where at is null; null for no.",
          "enum": ["confirmed", "possible", null]
        },
        "held": {
          "type": "array",
          "items": {
            "$ref": "#/$defs/period",
            "required": ["certainty"],
            "properties": { "certainty": { "$ref": "#/$defs/certainty" } }
          }
        },
        "ends": {
          "description": "In order of time; a rotation that nobody dates has at null.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["cause", "at"],
            "properties": {
              "cause": { "enum": ["expires", "revoked", "rotated", "evicted", "valid"] },
              "at": { "$ref": "#/$defs/moment" }
            }
          }
        },
        "privilege": {
          "description": "The strongest power that it gives alone; null where it is not privileged.",
          "type": ["object", "null"],
          "required": ["node", "criticality", "certainty", "grant"],
          "properties": {
            "node": { "type": "string" },
            "criticality": { "$ref": "#/$defs/criticality" },
            "certainty": { "$ref": "#/$defs/certainty" },
            "grant": {
              "description": "The edge of a grant; null where node is controlled.",
              "type": ["string", "null"]
            }
          }
        },
        "rights": {
          "description": "What it could do if something else were held too, by sentence.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["via", "isPower", "lacks"],
            "properties": {
              "via": { "type": "string" },
              "isPower": {
                "description": "Whether it would make the credential privileged.",
                "type": "boolean"
              },
              "lacks": { "$ref": "#/$defs/names" }
            }
          }
        },
        "secondFactor": {
          "type": "object",
          "required": ["answer", "uses"],
          "properties": {
            "answer": { "$ref": "#/$defs/secondFactor" },
            "uses": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["via", "answer", "by"],
                "properties": {
                  "via": { "type": "string" },
                  "answer": { "$ref": "#/$defs/secondFactor" },
                  "by": { "$ref": "#/$defs/names" }
                }
              }
            }
          }
        },
        "reaches": {
          "description": "What it reaches alone, at most the first 1000.",
          "type": "array",
          "items": { "$ref": "#/$defs/asset" }
        },
        "reachCount": { "$ref": "#/$defs/count" },
        "holders": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["node", "via", "isThirdParty"],
            "properties": {
              "node": { "type": "string" },
              "via": { "type": "string" },
              "isThirdParty": { "type": "boolean" }
            }
          }
        },
        "belief": { "$ref": "#/$defs/belief" },
        "scope": { "description": "The scopes it is in itself.", "$ref": "#/$defs/names" },
        "scopes": { "type": "array", "items": { "$ref": "#/$defs/scope" } },
        "consumers": {
          "description": "What stops working when it is replaced.",
          "$ref": "#/$defs/names"
        }
      }
    },
    "thirdParty": {
      "type": "object",
      "required": ["node", "has", "reaches", "reachCount", "scopes", "belief"],
      "properties": {
        "node": { "type": "string" },
        "has": { "$ref": "#/$defs/names" },
        "reaches": {
          "description": "At most the first 1000.",
          "type": "array",
          "items": { "$ref": "#/$defs/asset" }
        },
        "reachCount": { "$ref": "#/$defs/count" },
        "scopes": { "type": "array", "items": { "$ref": "#/$defs/scope" } },
        "belief": { "$ref": "#/$defs/belief" }
      }
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
    "find": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.find/1",
  "title": "Nodes that contain a text",
  "description": "The answer of blastradius find. Keys may be added within version 1.",
  "type": "object",
  "required": ["schema", "text", "rows", "omitted"],
  "properties": {
    "schema": { "const": "blastradius.find/1" },
    "text": { "description": "What was looked for, in upper or lower case.", "type": "string" },
    "rows": {
      "description": "Nodes that have the text in their id or name, nearest first: those that are it, those that begin with it, those of which a word begins with it, the others; each by id.",
      "type": "array",
      "items": { "$ref": "#/$defs/row" }
    },
    "omitted": {
      "description": "How many nodes are not in rows.",
      "type": "integer",
      "minimum": 0
    }
  },
  "$defs": {
    "row": {
      "type": "object",
      "required": ["id", "name", "kinds"],
      "properties": {
        "id": { "type": "string" },
        "name": { "description": "The name shown to people; the id where there is none.", "type": "string" },
        "kinds": {
          "description": "The kinds of the node, the shown one first.",
          "type": "array",
          "items": { "type": "string" }
        }
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
      "description": "Most first: by the count that by names and by critical where everything unknown lets the attacker through, then by that count as it is certain, by marginal, controlled, writable, readable, connectable, then id.",
      "type": "array",
      "items": { "$ref": "#/$defs/row" }
    },
    "omitted": { "description": "How many nodes are not in rows.", "$ref": "#/$defs/count" }
  },
  "$defs": {
    "count": { "type": "integer", "minimum": 0 },
    "row": {
      "description": "What the node exposes alone: each node once by its strongest level, certain where nothing else is said, the node itself not counted.",
      "type": "object",
      "required": [
        "id", "kind", "controlled", "writable", "readable", "connectable", "critical", "marginal",
        "possible", "atMost"
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
        "possible": {
          "description": "Nodes whose strongest level is only possible.",
          "$ref": "#/$defs/count"
        },
        "atMost": {
          "description": "The count that by names where everything unknown lets the attacker through.",
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
    "triage": ##"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "blastradius.triage/1",
  "title": "Leaked credentials: which work, what each exposes, which to replace first",
  "description": "The answer of blastradius triage. Keys may be added within version 1.",
  "type": "object",
  "required": [
    "schema", "at", "counterfactual", "summary", "joint", "rows", "order", "exactSteps",
    "points", "staying", "plan", "unread", "unmatched", "ambiguous"
  ],
  "properties": {
    "schema": { "const": "blastradius.triage/1" },
    "at": {
      "description": "The instant asked about, UTC; null where neither the model nor the list has instants.",
      "type": ["string", "null"],
      "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,6})?Z$"
    },
    "counterfactual": {
      "description": "What replacing a credential is held against.",
      "enum": ["rotated", "never-worked"]
    },
    "summary": {
      "type": "object",
      "required": ["listed", "leaked", "live", "possible", "dead", "unmatched"],
      "properties": {
        "listed": {
          "description": "Entries of the lists; null without a list.",
          "type": ["integer", "null"],
          "minimum": 0
        },
        "leaked": { "description": "Nodes of the model that leaked.", "$ref": "#/$defs/count" },
        "live": { "description": "Of these, those that work.", "$ref": "#/$defs/count" },
        "possible": { "description": "Of these, those that may work.", "$ref": "#/$defs/count" },
        "dead": { "description": "Of these, those that do not work.", "$ref": "#/$defs/count" },
        "unmatched": {
          "description": "Entries that mean no node of the model.",
          "$ref": "#/$defs/count"
        }
      }
    },
    "joint": {
      "description": "What those that work, or may, expose together.",
      "$ref": "#/$defs/counts"
    },
    "rows": {
      "description": "The leaked nodes, by id.",
      "type": "array",
      "items": { "$ref": "#/$defs/row" }
    },
    "order": {
      "description": "The order in which to replace those that work, or may.",
      "type": "array",
      "items": { "$ref": "#/$defs/step" }
    },
    "exactSteps": {
      "description": "How many steps are chosen in their group by what they close; the others go by what each exposes alone.",
      "$ref": "#/$defs/count"
    },
    "points": {
      "description": "What those that work, or may, expose together, in points of harm.",
      "$ref": "#/$defs/count"
    },
    "unread": {
      "description": "The rows of the lists that could not be read.",
      "type": "array",
      "items": {
        "type": "object",
        "required": ["line", "code", "message"],
        "properties": {
          "line": { "type": ["integer", "null"], "minimum": 1 },
          "code": { "type": "string" },
          "message": { "type": "string" }
        }
      }
    },
    "staying": {
      "description": "The ids of what could be taken through what leaked, and stays when that is replaced.",
      "type": "array",
      "items": { "type": "string" }
    },
    "plan": {
      "description": "With --plan, what to do until nothing is held; else null.",
      "type": ["object", "null"],
      "required": ["held", "waves"],
      "properties": {
        "held": { "$ref": "#/$defs/held" },
        "waves": {
          "description": "What is done together, in order.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["items", "left"],
            "properties": {
              "items": { "type": "array", "items": { "$ref": "#/$defs/item" } },
              "left": { "$ref": "#/$defs/held" }
            }
          }
        }
      }
    },
    "unmatched": {
      "description": "Entries that mean no node of the model.",
      "type": "array",
      "items": { "$ref": "#/$defs/entry" }
    },
    "ambiguous": {
      "description": "Entries that mean several nodes, all of which are in rows.",
      "type": "array",
      "items": { "$ref": "#/$defs/entry" }
    }
  },
  "$defs": {
    "count": { "type": "integer", "minimum": 0 },
    "counts": {
      "description": "Nodes, each once by its strongest certain level; possible counts those whose strongest level is only possible.",
      "type": "object",
      "required": ["controlled", "writable", "readable", "connectable", "possible"],
      "properties": {
        "controlled": { "$ref": "#/$defs/count" },
        "writable": { "$ref": "#/$defs/count" },
        "readable": { "$ref": "#/$defs/count" },
        "connectable": { "$ref": "#/$defs/count" },
        "possible": { "$ref": "#/$defs/count" }
      }
    },
    "held": {
      "description": "Nodes that are certainly held, and further ones that may be.",
      "type": "object",
      "required": ["confirmed", "possible"],
      "properties": {
        "confirmed": { "$ref": "#/$defs/count" },
        "possible": { "$ref": "#/$defs/count" }
      }
    },
    "item": {
      "description": "One thing to do.",
      "type": "object",
      "required": [
        "id", "label", "kind", "action", "leaked", "certainty", "touched", "grants", "consumers"
      ],
      "properties": {
        "id": { "type": "string" },
        "label": { "type": "string" },
        "kind": { "type": "string" },
        "action": {
          "description": "A secret is replaced, an identity disabled, a system rebuilt, a grant taken back.",
          "enum": ["replace", "disable", "rebuild", "take-back"]
        },
        "leaked": {
          "description": "Whether it leaked itself; else it was reached through what did.",
          "type": "boolean"
        },
        "certainty": { "enum": ["confirmed", "possible"] },
        "touched": {
          "description": "Whether an observed step used or reached it; else it only could have been.",
          "type": "boolean"
        },
        "grants": {
          "description": "The sentences of the grants to take back.",
          "type": "array",
          "items": { "type": "string" }
        },
        "consumers": {
          "description": "What stops working.",
          "type": "array",
          "items": { "type": "string" }
        }
      }
    },
    "loss": {
      "description": "Nodes whose strongest certain level drops, and further ones whose strongest possible level does.",
      "type": "object",
      "required": ["confirmed", "possible"],
      "properties": {
        "confirmed": { "$ref": "#/$defs/count" },
        "possible": { "$ref": "#/$defs/count" }
      }
    },
    "row": {
      "type": "object",
      "required": [
        "id", "label", "kind", "leaked", "status", "reason", "hangsOn", "believed", "lastUsed", "uses", "expires",
        "secondFactor", "holders", "alone", "adds", "consumers", "ownerOnly", "owners", "places"
      ],
      "properties": {
        "id": { "type": "string" },
        "label": { "type": "string" },
        "kind": { "type": "string" },
        "leaked": {
          "description": "When it leaked, a date or an instant; null where nobody says.",
          "type": ["string", "null"]
        },
        "status": { "enum": ["live", "possible", "dead"] },
        "reason": {
          "description": "Why it is not certain that it works; null where it is.",
          "type": ["string", "null"]
        },
        "hangsOn": {
          "description": "The unknowns that decide whether it works.",
          "type": "array",
          "items": { "type": "string" }
        },
        "believed": {
          "description": "What its owners believe of it.",
          "type": ["string", "null"]
        },
        "lastUsed": {
          "description": "When it was last used, where that contradicts the belief.",
          "type": ["string", "null"]
        },
        "uses": {
          "description": "Observed uses that contradict the belief, in order of time.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["at", "edge"],
            "properties": {
              "at": { "type": ["string", "null"] },
              "edge": { "description": "The observed edge.", "type": "string" }
            }
          }
        },
        "expires": {
          "description": "When it expires; null where the model does not say that it does.",
          "type": ["string", "null"]
        },
        "secondFactor": {
          "description": "Whether its use asks for a second factor; see blastradius exposure --answers.",
          "type": "string"
        },
        "holders": {
          "description": "Who has it, by id.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["node", "thirdParty"],
            "properties": {
              "node": { "type": "string" },
              "thirdParty": { "type": "boolean" }
            }
          }
        },
        "alone": {
          "description": "What it exposes alone, the node itself not counted.",
          "$ref": "#/$defs/counts"
        },
        "adds": {
          "description": "What the others would not expose had it never worked; leaked nodes are not counted.",
          "$ref": "#/$defs/loss"
        },
        "consumers": {
          "description": "The nodes that stop working when it is replaced: its consumers and what holds it.",
          "type": "array",
          "items": { "type": "string" }
        },
        "ownerOnly": {
          "description": "Whether the lists name it only as whom a credential signs in as.",
          "type": "boolean"
        },
        "owners": {
          "description": "Whose it is, as the lists say: ids of nodes, or the words of a list.",
          "type": "array",
          "items": { "type": "string" }
        },
        "places": {
          "description": "Where the lists have it.",
          "type": "array",
          "items": { "type": "string" }
        }
      }
    },
    "step": {
      "type": "object",
      "required": ["id", "group", "closes", "left", "pointsLeft", "leastPointsLeft"],
      "properties": {
        "id": { "type": "string" },
        "group": {
          "description": "The number of the group, from 1; part of a group takes away less than its share.",
          "type": "integer",
          "minimum": 1
        },
        "pointsLeft": {
          "description": "The points of harm that are exposed afterwards; null past the 4,096th step.",
          "type": ["integer", "null"],
          "minimum": 0
        },
        "leastPointsLeft": {
          "description": "No so many replacements leave fewer points: exactly the fewest where no more than twelve work, or may; null where no bound is known.",
          "type": ["integer", "null"],
          "minimum": 0
        },
        "closes": {
          "description": "What replacing it after those before it closes; null past the exact steps.",
          "type": ["object", "null"],
          "required": ["confirmed", "possible"],
          "properties": {
            "confirmed": { "$ref": "#/$defs/count" },
            "possible": { "$ref": "#/$defs/count" }
          }
        },
        "left": {
          "description": "What is exposed afterwards; null past the exact steps.",
          "type": ["object", "null"],
          "required": ["controlled", "writable", "readable", "connectable", "possible"],
          "properties": {
            "controlled": { "$ref": "#/$defs/count" },
            "writable": { "$ref": "#/$defs/count" },
            "readable": { "$ref": "#/$defs/count" },
            "connectable": { "$ref": "#/$defs/count" },
            "possible": { "$ref": "#/$defs/count" }
          }
        }
      }
    },
    "entry": {
      "type": "object",
      "required": ["title", "places", "kind", "leaked", "seen", "found", "verified"],
      "properties": {
        "title": {
          "description": "What the entry is called; its place where that might be a secret.",
          "type": "string"
        },
        "places": { "type": "array", "items": { "type": "string" } },
        "kind": { "type": ["string", "null"] },
        "leaked": { "type": ["string", "null"] },
        "seen": { "type": ["string", "null"] },
        "found": { "type": "array", "items": { "type": "string" } },
        "verified": { "type": ["boolean", "null"] },
        "nodes": {
          "description": "The nodes that an ambiguous entry means.",
          "type": "array",
          "items": { "type": "string" }
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
  "required": ["schema", "to", "at", "given", "reachedByGiven", "rows", "omitted", "weaker"],
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
    "omitted": { "description": "How many sets are not in rows.", "type": "integer", "minimum": 0 },
    "weaker": {
      "description": "Where nobody reaches it, who alone reaches the strongest weaker level that anybody does; else null.",
      "type": ["object", "null"],
      "required": ["to", "count", "ids"],
      "properties": {
        "to": { "description": "node@level", "type": "string", "pattern": "@(connect|read|write|control)$" },
        "count": { "description": "How many nodes.", "type": "integer", "minimum": 1 },
        "ids": {
          "description": "The nodes, nearest first.",
          "type": "array",
          "items": { "type": "string" }
        }
      }
    }
  }
}

"""##,
  ]
}
