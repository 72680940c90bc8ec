internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Days that a happening has from the one it is told beside.
extension MentionBuilder {
    /// "A blast on 3 May hit the port. Nine people were killed and six injured": harm told right behind a happening of
    /// one day, or by a noun for it, and what those who took part did next.
    mutating func carryDays() {
        for place in told.indices {
            let own = told[place]
            let mention = mentions[own.mention]
            guard mention.kind == .event, mention.status == .asserted, isOpen(own),
                isSimplyTold(own.trigger), isUndated(own.unit)
            else { continue }
            if isHarm(own) || isHarming(own.trigger),
                let (earlier, word) = occasion(of: own, before: place)
            {
                carry(earlier, to: place, certain: true, "the \(word) told of before was then")
            } else if let earlier = before(place), isHarm(earlier) {
                // The dead of an earthquake are counted for days.
                let isCounted =
                    isHarm(own) && own.trigger.effectiveVoice == .passive
                    && mentions[earlier.mention].category == "ASSAULT" && !isNatural(earlier)
                let isNext = goesOn(own, from: earlier)
                guard isCounted || isNext else { continue }
                carry(earlier, to: place, certain: isCounted, "told right behind what was then")
            }
        }
    }

    private mutating func carry(_ earlier: Told, to place: Int, certain: Bool, _ step: String) {
        guard let dated = earlier.dated,
            let date = begins(dated)
                ? try? EDTF("\(dated.date)/..")
                : certain ? dated.date : try? EDTF("\(dated.date)?")
        else { return }
        let steps = dated.steps + [step]
        mentions[told[place].mention].date = Mention.ResolvedDate(
            edtf: date, basis: .relative, steps: steps)
        told[place].dated = DateAssigner.Dated(time: dated.time, date: date, steps: steps)
    }

    /// "From 27 September they fired on the town. Ninety people were killed": on that day or later.
    private func begins(_ dated: DateAssigner.Dated) -> Bool {
        let first = analysis.tokens.partitioningIndex {
            $0.range.lowerBound >= dated.time.range.lowerBound
        }
        return first > 0 && dated.date.days?.count == 1
            && ["from", "since"].contains(analysis.tokens[first - 1].lower)
    }

    /// Whether a happening has no date yet but that of its document, which it is not after.
    private func isOpen(_ told: Told) -> Bool {
        guard let dated = told.dated else { return true }
        return dated.time.rule == "document-date" && dated.time.range.isEmpty
            && dated.date.isInterval
    }

    private func isUndated(_ unit: Int) -> Bool {
        analysis.units[unit].times.allSatisfy { $0.date == nil }
    }

    /// "were killed", "is killed", "attacked", but not "have been killed".
    private func isSimplyTold(_ trigger: Trigger) -> Bool {
        guard trigger.isFinite else { return false }
        return !analysis.tree.children(of: trigger.anchor).contains {
            ["has", "have", "had", "being"].contains(analysis.tokens[$0].lower)
                || ["since", "so", "far"].contains(analysis.tokens[$0].lower)
        }
    }

    private func isHarming(_ trigger: Trigger) -> Bool {
        trigger.word.category == "ASSAULT" || trigger.word.category == "COERCE"
    }

    /// A happening of one day that the sentence speaks of again by a noun: "this raid", "the attack".
    private func occasion(of own: Told, before place: Int) -> (Told, String)? {
        let unit = analysis.units[own.unit]
        let nouns = unit.sentence.tokens.filter {
            analysis.tree.words[$0].upos == "NOUN" && isKnown($0)
                && ["nsubj", "nsubj:pass", "obl"].contains(analysis.tree.words[$0].relation)
                && ["", "in", "from", "during"].contains(analysis.tree.preposition(of: $0) ?? "")
                && isAssault($0)
        }
        guard nouns.count == 1, let noun = nouns.first else { return nil }
        let earlier = told[..<place].suffix(12).last { earlier in
            earlier.unit < own.unit && own.unit - earlier.unit <= 4 && isDated(earlier)
                && isToldBy(noun, earlier)
        }
        return earlier.map { ($0, analysis.tokens[noun].lower) }
    }

    /// "The earthquake struck the valley".
    private func isNatural(_ earlier: Told) -> Bool {
        let tree = analysis.tree
        // "the earthquake that struck".
        let subjects =
            [tree.child(of: earlier.trigger.anchor, ["nsubj"])]
            + (tree.relation(earlier.trigger.anchor) == "acl"
                ? [tree.words[earlier.trigger.anchor].head] : [])
        return subjects.compactMap(\.self).contains { subject in
            analysis.lexicon.events[tree.words[subject].lemma]?.contains {
                !$0.isVerb && $0.category == nil
            } == true
        }
    }

    private func isAssault(_ noun: Int) -> Bool {
        analysis.lexicon.events[analysis.tree.words[noun].lemma]?.contains {
            !$0.isVerb && $0.category == "ASSAULT"
        } == true
    }

    /// What the sentence in front in the same paragraph tells, if it has a day.
    private func before(_ place: Int) -> Told? {
        let unit = told[place].unit
        guard unit > 0,
            analysis.units[unit].sentence.paragraph
                == analysis.units[unit - 1].sentence.paragraph,
            let earlier = told[..<place].last(where: { $0.unit < unit }), earlier.unit == unit - 1,
            told[..<place].filter({ $0.unit == unit - 1 && $0.dated != nil }).count == 1,
            // "214 are now known to have died. Some 1,300 were injured": as of now.
            !told[..<place].contains(where: { $0.unit == unit - 1 && isOpen($0) && isHarm($0) })
        else { return nil }
        return isDated(earlier) ? earlier : nil
    }

    private func isDated(_ earlier: Told) -> Bool {
        guard let dated = earlier.dated, !dated.time.range.isEmpty || dated.steps.count > 1 else {
            return false
        }
        return dated.date.days.map { $0.count <= 31 } ?? false
            && mentions[earlier.mention].status == .asserted
            && mentions[earlier.mention].kind == .event
    }

    /// "They beheaded the man": whether those who took part in a happening are the subject of what is told next.
    private func goesOn(_ own: Told, from earlier: Told) -> Bool {
        guard isHarming(own.trigger), own.trigger.voice == .active,
            let subject = analysis.tree.child(of: own.trigger.anchor, ["nsubj"]),
            ["they", "he", "she"].contains(analysis.tokens[subject].lower)
        else { return false }
        let agents = { (mention: Int) in
            Set(mentions[mention].participants.filter { $0.role == .agent }.map(\.actor))
        }
        return !agents(own.mention).isDisjoint(with: agents(earlier.mention))
    }

    /// "Rebels killed ten soldiers, the army said on Wednesday. Tuesday's attack …": the day on which something was
    /// reported is not its own, where the text tells that by a noun for it.
    mutating func correctReportDays() {
        for place in told.indices {
            let own = told[place]
            guard isHarm(own), own.trigger.isFinite,
                let dated = own.dated, isOfReport(dated, analysis.units[own.unit]),
                let reported = dated.date.bounds.lower,
                let later = told[(place + 1)...].first(where: { later in
                    later.unit > own.unit && later.unit - own.unit <= 5
                        && later.trigger.voice == .nominal && isDated(later)
                        && isAssault(analysis.tree.head(of: later.trigger.tokens))
                        && isDefinite(analysis.tree.head(of: later.trigger.tokens))
                        && later.dated?.date.bounds.lower.map {
                            1...7 ~= reported.number - $0.number
                        } == true
                })
            else { continue }
            let word = analysis.tokens[analysis.tree.head(of: later.trigger.tokens)].lower
            carry(later, to: place, certain: true, "the text tells below when the \(word) was")
        }
    }

    /// Whether a date stands behind a verb of saying that is not the happening's.
    private func isOfReport(_ dated: DateAssigner.Dated, _ unit: DocumentAnalysis.Unit) -> Bool {
        dated.date.days?.count == 1 && !dated.time.range.isEmpty
            && unit.attributions.contains { found in
                found.isSetOff
                    && analysis.tokens[found.cue.lowerBound].range.upperBound
                        <= dated.time.range.lowerBound
            }
    }
}
