/** From language/mission-report.langium: made by `npm run generate`. */
/** Every entry word, with its type in the syntax tree and its group in the grammar. */
export const ENTRY_WORDS = {
  "under": {
    "type": "Under",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "dates": {
    "type": "Dates",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "issued": {
    "type": "Issued",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "classification": {
    "type": "Classification",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "language": {
    "type": "Language",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "style": {
    "type": "Style",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "place": {
    "type": "Place",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "author": {
    "type": "Author",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "reference": {
    "type": "Reference",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "distribution": {
    "type": "Distribution",
    "group": "header",
    "isMarked": false,
    "takesTags": false
  },
  "programme": {
    "type": "Programme",
    "group": "vocabulary",
    "isMarked": false,
    "takesTags": false
  },
  "pillar": {
    "type": "Pillar",
    "group": "vocabulary",
    "isMarked": false,
    "takesTags": false
  },
  "theme": {
    "type": "Theme",
    "group": "vocabulary",
    "isMarked": false,
    "takesTags": false
  },
  "organization": {
    "type": "Organization",
    "group": "vocabulary",
    "isMarked": true,
    "takesTags": false
  },
  "person": {
    "type": "Person",
    "group": "vocabulary",
    "isMarked": true,
    "takesTags": false
  },
  "pack": {
    "type": "Pack",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "designation": {
    "type": "Designation",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "disclaimer": {
    "type": "Disclaimer",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "avoid": {
    "type": "Avoid",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "confusable": {
    "type": "Confusable",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "term": {
    "type": "Term",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "abbreviation": {
    "type": "Abbreviation",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "convention": {
    "type": "Convention",
    "group": "terminology",
    "isMarked": false,
    "takesTags": false
  },
  "mission": {
    "type": "Mission",
    "group": "report",
    "isMarked": true,
    "takesTags": false
  },
  "participant": {
    "type": "Participant",
    "group": "report",
    "isMarked": true,
    "takesTags": false
  },
  "objective": {
    "type": "Objective",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "section": {
    "type": "Section",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "annex": {
    "type": "Section",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "meeting": {
    "type": "Meeting",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "visit": {
    "type": "Visit",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "finding": {
    "type": "Finding",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "recommendation": {
    "type": "Recommendation",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "suggestion": {
    "type": "Recommendation",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "request": {
    "type": "Recommendation",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "action": {
    "type": "Action",
    "group": "report",
    "isMarked": true,
    "takesTags": false
  },
  "no-action": {
    "type": "NoAction",
    "group": "report",
    "isMarked": true,
    "takesTags": false
  },
  "uncovered": {
    "type": "Uncovered",
    "group": "report",
    "isMarked": true,
    "takesTags": true
  },
  "remark": {
    "type": "Remark",
    "group": "review",
    "isMarked": true,
    "takesTags": false
  },
  "reply": {
    "type": "Reply",
    "group": "review",
    "isMarked": true,
    "takesTags": false
  },
  "update": {
    "type": "Update",
    "group": "follow-up",
    "isMarked": true,
    "takesTags": false
  }
} as const;
/** Words that introduce an attribute. */
export const ATTRIBUTE_WORDS = [
  "to",
  "in",
  "sdg",
  "of",
  "reads",
  "as",
  "for",
  "not",
  "from",
  "until",
  "on",
  "say",
  "near",
  "with",
  "at",
  "by",
  "severity",
  "against",
  "rated",
  "serves",
  "follows",
  "owner",
  "due",
  "priority",
  "response",
  "status",
  "cost"
] as const;
/** The words of closed lists, by the rule of the grammar that lists them. */
export const VALUE_WORDS = {
  "Kind": [
    "gap",
    "need",
    "observation",
    "good-practice"
  ],
  "Basis": [
    "observed",
    "stated",
    "reported"
  ],
  "Level": [
    "low",
    "medium",
    "high",
    "critical"
  ],
  "Status": [
    "open",
    "ongoing",
    "done",
    "dropped"
  ],
  "Response": [
    "accepted",
    "partially-accepted",
    "rejected",
    "pending"
  ],
  "Marking": [
    "confidential",
    "strictly-confidential"
  ],
  "Classified": [
    "unclassified",
    "confidential",
    "strictly-confidential",
    "undecided"
  ],
  "DesignationMode": [
    "always",
    "first",
    "starred"
  ],
  "ConventionKind": [
    "list-ends",
    "number-starts",
    "date-style",
    "figure-style",
    "length"
  ]
} as const;
/** Words that no entry can have as its name. */
export const RESERVED_WORDS = [
  "to",
  "in",
  "sdg",
  "of",
  "reads",
  "as",
  "for",
  "not",
  "from",
  "until",
  "on",
  "say",
  "near",
  "with",
  "at",
  "by",
  "severity",
  "against",
  "rated",
  "serves",
  "follows",
  "owner",
  "due",
  "priority",
  "response",
  "status",
  "cost",
  "confidential",
  "strictly-confidential"
] as const;
/** Words that are no name straight after `finding`, besides. */
export const RESERVED_AFTER_FINDING = [
  "gap",
  "need",
  "observation",
  "good-practice",
  "observed",
  "stated",
  "reported"
] as const;
