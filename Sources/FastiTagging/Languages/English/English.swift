extension Language {
    public static let english = Language(
        tag: "en", words: EnglishWords.table,
        rules: EnglishNumbers.rules + NumericDates.rules + EnglishYears.centuries
            + EnglishCalendar.rules
            + EnglishLookalikes.rules + EnglishNames.rules + EnglishYears.rules
            + EnglishSeasons.rules
            + EnglishHolidays.rules + EnglishBusiness.rules + EnglishClock.rules
            + EnglishBeside.rules + EnglishParts.rules + EnglishIdioms.rules + EnglishRelative.rules
            + EnglishSequence.rules
            + EnglishSets.rules + EnglishAges.rules + EnglishDurations.rules
            + EnglishFractions.rules + EnglishPeriods.rules + EnglishVague.rules
            + EnglishDayLists.rules + EnglishYearParts.rules + EnglishJoined.rules
            + EnglishFramed.rules
            + EnglishMessages.rules,
        traits: Traits(
            pastEndings: ["ed"],
            infinitive: "to",
            doneBeforeInfinitive: [
                "began", "started", "continued", "ceased", "managed", "failed", "refused",
                "declined", "came", "offered", "voted", "decided", "opted", "chose",
                "went", "had", "used", "helped", "forced", "tried", "attempted", "proceeded",
                "returned", "led", "rushed", "ran", "able", "unable", "prompted", "caused",
                "enabled", "compelled", "travelled", "traveled", "flew", "gathered", "sent",
                "staged", "marched", "rallied", "arrived", "visited", "assembled", "allowed",
                "permitted", "persuaded", "convinced", "admitted", "confessed", "apologised",
                "apologized", "spoke", "talked", "responded", "replied", "objected", "reacted",
                "took", "met", "turned", "poured", "convened", "joined", "stopped", "paused",
            ],
            nounsAfterInfinitive: [
                "all", "each", "every", "any", "some", "one", "two", "three", "four", "five", "six",
                "life", "death", "court", "prison", "hospital", "justice", "safety", "parliament",
                "congress", "college", "university", "people", "police", "heavy", "me", "him", "us",
                "them", "you", "it", "himself", "herself", "itself", "themselves", "lack", "severe",
                "ongoing",
                "just", "only", "more", "less", "zero", "local", "foreign", "other", "new",
                "public",
                "federal", "national", "international", "medical", "military", "political",
                "private", "former", "senior", "both", "such", "those", "these", "which", "whom",
                "what", "where", "how", "why", "when", "that", "everyone", "anyone", "someone",
                "church", "school", "bed", "town", "jail", "war", "power", "shore", "sea",
                "freedom", "democracy", "victory", "staff", "media", "men", "women", "children",
                "clergy", "trial", "custody",
            ],
            appointing: [
                "set": ["for"], "sets": ["for"], "setting": ["for"], "fixing": ["for"],
                "called": ["for"], "announced": ["for"], "scheduled": ["for", "on"],
                "scheduling": ["for"], "planned": ["for", "on"],
            ],
            degrees: [
                "already", "long", "newly", "now", "once", "previously", "recently", "still",
                "so", "then", "widely", "yet",
            ],
            beforeNouns: [
                "according", "owing", "thanks", "prior", "contrary", "response", "addition",
                "relation", "regard", "respect", "opposed", "next", "close", "similar", "related",
                "attributed", "linked", "belonging",
            ],
            pluralEnding: UInt8(ascii: "s"),
            progressiveEnding: "ing",
            untilWords: ["until", "till", "til"], throughWords: ["through", "thru"],
            aheadPhrases: [
                ["ahead", "of"], ["run", "up", "to"], ["in", "time", "for"],
                ["no", "later", "than"],
            ],
            earlyPhrases: [["as", "early", "as"], ["as", "soon", "as"]],
            deadlineWords: ["by"],
            pluperfect: "had",
            rankWords: ["last", "only", "latest", "youngest", "oldest", "among"],
            unplannedEvents: Set(unplanned.split(whereSeparator: \.isWhitespace).map(String.init)),
            beforeParticiples: ["being"],
            possibility: ["could"], denials: ["not", "never", "neither", "nor", "nobody", "none"],
            silence: [
                "comment", "say", "discuss", "elaborate", "confirm", "disclose", "identify", "give",
                "provide", "talk", "answer", "speculate", "specify", "speak", "release", "name",
            ],
            startWords: ["starting", "beginning", "effective", "due", "come"],
            aheadPairs: [
                "due": ["in", "on", "at", "by", "for", "before", "back", "home", "out", "here"],
                "set": ["for"], "planned": ["for"], "forecast": ["for", "through", "until"],
                "wait": ["for"], "waiting": ["for"], "excited": ["for"], "predicted": ["for"],
                "proposed": ["for"], "targeted": ["for"], "slated": ["for"], "projected": ["for"],
                "plan": ["to"], "planning": ["to", "on"], "hope": ["to"], "hoping": ["to"],
                "intend": ["to"], "aim": ["to"], "aiming": ["to"],
                "appears": ["in", "at", "before"], "appear": ["in", "at", "before"],
                "faces": ["trial", "court"], "face": ["trial", "court"], "ready": ["for"],
                "likely": ["in", "on", "by"],
                "comes": ["into", "out"], "come": ["into", "out"], "goes": ["on", "to"],
                "go": ["on", "to"],
                "leaves": ["for"], "leave": ["for"], "takes": ["effect", "office", "over"],
                "take": ["effect", "office", "over"], "close": ["on", "at"],
                "returns": ["to", "on", "in"], "heads": ["to", "for"], "flies": ["to"],
                "travels": ["to"],
            ],
            scheduled: Scheduled(
                singular: [
                    "leaves", "arrives", "comes", "goes", "returns", "flies", "travels", "departs",
                    "retires", "resigns", "speaks", "plays", "performs", "testifies", "appears",
                    "airs", "debuts", "sails", "concludes", "finishes", "runs",
                ],
                plural: [
                    "arrive", "leave", "begin", "end", "open", "start", "meet", "resume", "return",
                    "expire", "go", "come", "play", "travel", "fly", "depart", "reopen", "retire",
                    "conclude", "reconvene", "convene", "vote", "run",
                ],
                subjects: ["they", "we", "who", "which", "that", "people", "police"],
                between: ["on", "at", "in", "out", "here", "there", "again", "back", "home", "up"],
                copulas: ["is", "are"]),
            acts: Acts(
                planning: [
                    "planned", "hoped", "intended", "wanted", "wished", "expected", "prepared",
                    "aimed", "scheduled", "slated", "invited", "summoned", "told", "said", "due",
                    "planning", "hoping", "intending", "preparing", "expecting", "aiming",
                    "looking", "wanting", "set", "booked", "arranged", "meant", "supposed",
                ],
                meetings: [
                    "meet", "appear", "gather", "hold", "convene", "reconvene", "resume", "reopen",
                    "open", "close", "start", "begin", "return", "testify", "debate", "vote",
                    "strike", "march", "rally", "protest", "play", "face", "attend", "visit",
                    "travel", "fly", "arrive", "leave", "depart", "report", "be", "take", "come",
                    "go", "stay", "remain", "run", "talk", "speak", "host", "retire", "end", "walk",
                ],
                planNouns: ["plans", "plan", "hopes", "hope", "aims", "aim"],
                dayWords: ["on", "between"],
                copulas: ["was", "were"], guesses: ["could", "may", "might", "must", "should"],
                perfect: ["have", "has", "ve"],
                entering: [
                    "appointed", "named", "promoted", "hired", "introduced", "announced", "agreed",
                    "approved", "confirmed", "signed", "imposed", "nominated",
                ]),
            aheadStems: [
                "extend", "postpon", "adjourn", "delay", "suspend", "defer", "remand", "prolong",
                "ban", "barred", "clos", "schedul", "order", "sentenc", "valid", "given", "set",
                "halt", "block", "shut", "had", "has", "have", "agree", "vow", "promis", "put",
                "left", "remain", "gave", "give", "grant", "allow",
            ],
            sinceWords: ["since"],
            rangeWords: ["to", "through", "until", "till", "til"],
            listWords: ["and", "or"],
            rangeOpeners: ["from"],
            rangePairs: ["between": "and"],
            movingVerbs: [
                "moved", "postponed", "rescheduled", "delayed", "shifted", "pushed", "deferred",
            ],
            eventWords: ["after": 1, "following": 1, "before": -1, "of": 0],
            storyPronouns: ["it", "he", "she", "they"],
            relativeWords: ["which", "who", "whose", "whom"],
            eventStops: [
                "it", "he", "she", "they", "we", "i", "you", "who", "which", "that", "when",
                "while",
                "there", "and", "or", "but",
            ],
            lastingEvents: [
                "war", "wars", "siege", "campaign", "conflict", "strike", "trial", "occupation",
                "revolution", "crisis", "blockade", "fighting", "talks", "games", "festival",
                "uprising", "offensive", "operation", "rule", "reign", "term", "tour", "drought",
                "famine", "pandemic", "epidemic", "lockdown", "negotiations", "race", "season",
                "tournament", "search", "work", "construction", "game", "match", "vote",
            ],
            periodEndsNumber: true,
            headWords: headWords),
        commonWords: """
            the of and to that for with by from his it its are be this which have not or but has
            were been their they you would about who more will had we she him them when there than
            what could into how very just year years month week yesterday january february march
            my me your if at as on get out up one know our now new june july october december monday
            tuesday wednesday thursday friday saturday sunday
            """)

    private static let unplanned = """
        earthquake earthquakes quake tsunami eruption flood floods storm tornado hurricane ruling disaster
        tragedy accident accidents crash crashes collision derailment collapse explosion explosions
        blast blasts fire fires blaze bombing bombings attack attacks assault raid raids ambush
        shooting shootings killing killings slaying slayings murder murders massacre stabbing
        assassination death deaths arrest arrests coup riot riots rioting violence clash clashes
        unrest rampage incident incidents outage leak spill defeat victory win loss losses plunge
        drop slump selloff rout
        """

    private static let headWords = HeadWords(
        published: [
            "date", "dated", "posted", "published", "as of", "date of issue", "date of publication",
            "date of release", "date of adoption", "for release", "embargoed until", "decided",
            "date of report", "earliest event reported", "opinion filed", "decision filed",
            "order filed", "judgment filed",
        ],
        updated: [
            "updated", "last update", "modified", "revised", "reviewed", "amended", "corrected",
        ],
        opening: [
            "issued", "released", "adopted", "signed", "approved", "filed", "submitted",
            "delivered", "written", "judgment delivered", "judgement delivered", "judgment given",
            "judgement given", "decision given", "ruling given", "order made", "decision issued",
            "judgment of", "judgement of", "ruling of", "decision of", "order of",
            "statement of", "letter of", "resolution of", "circular of", "press release of",
            "held", "no of", "law no of", "act no of", "decree no of", "order no of",
            "decision no of", "regulation no of",
        ],
        others: [
            "deadline", "born", "birth", "died", "death", "incident", "occurrence", "accident",
            "arrest", "event", "until", "since", "expires", "valid", "due", "force", "effective",
            "event date", "incident date", "hearing date", "start date", "end date", "closing date",
            "due date", "expiry date", "effective date", "birth date", "accessed", "retrieved",
            "next meeting", "next hearing", "next session", "starts", "ends", "opens", "closes",
            "argued", "heard",
        ],
        bylines: ["by"], issues: ["volume", "vol", "issue"])
}
