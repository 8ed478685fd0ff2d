// SPDX-License-Identifier: Apache-2.0
package dev.entente.inflection;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** English verbs in the form of a command: those that parties to a conflict are said to do, and their present participles. */
public final class Verbs {

    private static final Set<String> KNOWN = Set.of("""
            abandon abduct abide abolish absolve absorb abstain abuse accede accelerate accept acclaim accommodate
            accompany accord accuse achieve acknowledge acquire acquit act activate adapt add address adhere adjourn
            adjust administer admit adopt advance advertise advise advocate affirm aggravate agitate agree aid aim
            air airlift alarm alert alienate align allege alleviate allocate allot allow ally alter amass ambush
            amend amplify analyse analyze annex announce annoy annul answer anticipate apologise apologize appeal
            appear appease apply appoint apportion appraise apprehend approach approve arbitrate arm arraign arrange
            arrest articulate ask assail assassinate assault assemble assert assess assign assist assume assure
            atone attach attack attain attempt attend attract auction audit augment authorise authorize automate
            avenge avert avoid avow await award back backtrack bail balance ban banish bar bargain barricade barter
            batter battle be bear beat become befriend beg begin believe belittle bend benefit besiege bet betray
            bid bind blacklist blackmail blame bleach bleed blend bless blink block blockade blow bluff board boast
            bolster bomb bombard boost border borrow bother bow boycott brake brand breach break breed bribe bridge
            brief brighten bring broadcast broaden broker build bully bump burden burn bury buy buzz bypass
            calculate call calm campaign cancel canvass capitulate capture care carry carve cast catch caucus cause
            cave cease cede celebrate cement censor censure certify challenge change channel charge charter chase
            cheat check cherish choose circulate circumvent cite claim clamp clarify clash classify clean cleanse
            clear climb cling close coalesce coax coerce collaborate collapse collect collude combat combine come
            comfort command commandeer commemorate commence commend comment commission commit communicate compensate
            compete compile complain complement complete comply compose compound comprehend compromise compute
            conceal concede conceive concentrate conclude concur condemn condition condone conduct confer confess
            confide confine confirm confiscate conform confront congratulate connect conquer consent conserve
            consider consign consolidate conspire constrain construct consult consume contact contain contaminate
            contend contest continue contract contradict contribute control convene converge convert convey convict
            convince cooperate coordinate cope copy correct corroborate counsel count counter counteract
            counterattack countersign cover crack craft crash create credit criminalise criminalize criticise
            criticize cross crush cultivate curb curtail cut dam damage dampen dare deal debate decamp decarbonise
            decarbonize deceive decentralise decentralize decide declare declassify decline decommission decouple
            decrease decree decry decrypt dedicate deepen deescalate defame default defeat defect defend defer
            define deflect defraud defund defuse defy degrade delay delegate delete deliberate delineate delist
            deliver demand demarcate demilitarise demilitarize demobilise demobilize democratise democratize
            demolish demonstrate demote denounce deny depart depend deploy deport depose deprive derail deregulate
            desalinate descend describe desert deserve design designate desist destabilise destabilize destroy
            detach detain deter determine dethrone devalue develop deviate devise devolve devote dictate die differ
            dig digest dilute diminish dip direct disable disapprove disarm disavow disband discard discharge
            disclose disconnect discontinue discourage discredit discriminate discuss disengage disinvest dismantle
            dismiss disobey dispatch dispense disperse displace display dispose dispute disqualify disregard disrupt
            dissent dissolve dissuade distance distort distribute disturb ditch diverge diversify divert divest
            divide divorce do dodge donate double doubt downgrade downplay downsize draft drag drain draw dredge
            drill drive drop dump duplicate earmark earn ease eat edit educate effect elaborate elect electrify
            elevate elicit eliminate embargo embark embarrass embed embezzle embrace emerge emigrate emphasise
            emphasize employ empower enable enact encamp encircle encourage encroach encrypt end endanger endorse
            endow endure enforce engage engineer enhance enjoin enlarge enlist enrich enrol enroll ensure enter
            entertain entice entrench equalise equalize equip eradicate erect erode escalate escape escort espouse
            establish estimate evacuate evade evaluate evict examine exceed exchange exclude excuse execute exempt
            exercise exert exhaust exile exist exit exonerate expand expect expedite expel expend experiment explain
            exploit explore export expose express expropriate extend exterminate extort extract extradite fabricate
            face facilitate fail fake fall falsify fare fasten favor favour fear feed feel feign fell fence fend
            ferry field fight file filibuster fill finalise finalize finance find fine finish fire fit fix flag
            flare flatter flee flinch flood flout flush fly focus fold follow fool forbid force forecast forego
            foreswear forfeit forge forget forgive forgo form formalise formalize formulate forswear fortify forward
            foster found frack free freeze frighten frustrate fuel fulfil fulfill function fund furnish gain gamble
            garrison gather generate get give glorify go govern grab grant graze greet grieve grind grow guarantee
            guard guess guide hack haggle halt halve hamper hand handle hang happen harass harbor harbour harden
            harm harmonise harmonize harvest hasten haul have head heal hear heat hedge heed help hesitate hide
            hijack hike hinder hire hit hoard hold honor honour hope host hound humble humiliate hunt hurry hurt
            identify ignite ignore illuminate imitate impeach impede implement implicate implore imply import impose
            impound impoverish impress imprison improve incite include incorporate increase incur indemnify indict
            indoctrinate induce indulge industrialise industrialize infiltrate inflate inflict influence inform
            infringe inhabit inherit inhibit initiate inject injure innovate inquire insist inspect inspire install
            instigate institute instruct insulate insult insure integrate intend intensify intercede intercept
            interdict interfere intern interpose interpret interrogate interrupt intervene interview intimidate
            introduce invade invalidate invent invest investigate invite invoke involve irrigate isolate issue jail
            jam join judge jump justify keep kick kidnap kill kneel know lack land last laugh launch launder lay
            lead leak lean learn lease leave lecture legalise legalize legislate legitimise legitimize lend lengthen
            lessen let level levy liaise liberalise liberalize liberate license lie lift light lighten limit link
            liquidate list listen litigate live load loan lobby localise localize lock lodge log look loosen loot
            lose love lower mail maintain make manage mandate maneuver manipulate manoeuvre manufacture march mark
            market marry massacre match maximise maximize measure meddle mediate meet melt mend merge migrate
            militarise militarize mine minimise minimize mirror misinform mislead miss mitigate mobilise mobilize
            mock moderate modernise modernize modify monitor monopolise monopolize mothball mount mourn move
            multiply murder muster mute mutiny muzzle name narrow nationalise nationalize need neglect negotiate
            neutralise neutralize nominate normalise normalize notify nudge nuke nullify nurture obey object oblige
            observe obstruct obtain occupy occur offer offload offset offshore omit open operate oppose oppress opt
            orchestrate order organise organize oust outbid outflank outlast outlaw outline outmanoeuvre outnumber
            outsource outspend overbid overcome overfish overfly overgraze overhaul overlook override overrule
            oversee overtake overthrow overturn owe own pacify pack panic parachute parade pardon parley parole
            participate partition partner pass patch patrol pause pave pay penalise penalize penetrate perceive
            perform permit persecute persevere persist persuade perturb petition phase phish pick picket pilfer
            pillage pilot pin placate place plan plant play plead please pledge plot plough plow plunder poach
            police politicise politicize poll pollute ponder pool populate portray pose position possess post
            postpone pour practice practise praise pray preach precede preclude predict preempt prefer prepare
            prescribe present preserve press pressure presume pretend prevail prevent price print prioritise
            prioritize privatise privatize probe proceed process proclaim procrastinate procure produce profess
            profit prohibit proliferate prolong promise promote promulgate propagate propose proscribe prosecute
            prospect protect protest prove provide provision provoke publicise publicize publish pull pump punish
            purchase purge pursue push put quadruple qualify quarantine quarrel quash quell query question queue
            quit quote raid raise rally ram ransack ratify ration rationalise rationalize ravage raze reach react
            read reaffirm realign realise realize reallocate reap reappoint rearm reassess reassure rebel rebuff
            rebuild rebuke rebut recall recapture recede receive recognise recognize recommend reconcile reconsider
            reconstruct record recoup recover recruit rectify recycle redeem redefine redeploy redesign redirect
            redistribute redouble redraft redraw redress reduce reelect reenter refer referee refine reforest reform
            refrain refuel refund refuse refute regain register regret regularise regulate rehabilitate reimburse
            reimpose reinforce reinstate reintegrate reintroduce reinvest reiterate reject rejoin relax relay
            release relent relieve relinquish reload relocate rely remain remand remedy remember remilitarise remind
            remove remunerate rename renationalise render renege renegotiate renew renounce renovate rent reopen
            reorganise reorganize repair repatriate repay repeal repeat repel replace replant replenish reply report
            represent repress reprieve reprimand reproach repudiate request require requisition reroute rescind
            rescue research resell resent reserve reset resettle reshore reshuffle reside resign resist resolve
            resort respect respond rest restart restate restore restrain restrict restructure resubmit result resume
            retain retaliate rethink retire retool retract retrain retreat retrench retrieve return reunify reunite
            reveal revenge reverse revert review revise revisit revitalise revive revoke revolt reward rewrite
            rezone rid ride ring rise risk rob roll rotate route rubberstamp ruin rule run rush sabotage sack
            sacrifice safeguard sail salvage sanction sanitise satisfy save say scale scan scapegoat scare scatter
            schedule scorch scrap screen scrutinise scrutinize seal search seat secede second secure seduce see seek
            seem segregate seize select sell send sense sentence separate serve set settle sever shadow shake shame
            shape share shatter shed shell shelter shelve shield shift shine ship shirk shock shoot shop shorten
            shout shove show shrink shuffle shun shut shutter shuttle side sign signal silence simplify simulate
            sing sink siphon sit skip slander slap slash slaughter sleep slice slide slip slow smash smear smoke
            smooth smuggle snatch sneak snub soften solicit solve sort sow spare spark speak spearhead specialise
            specialize specify speed spend spill spin split sponsor spoof spot spread spur spurn spy squander square
            squash squeeze stab stabilise stabilize stack staff stage stagger stake stalk stall stampede stand
            standardise standardize start starve station stay steal steer stem step stick stifle stimulate stipulate
            stir stock stockpile stoke stonewall stop store storm straddle strafe straighten strain strand strangle
            strengthen stress stretch strike strip strive structure struggle study subdue subject submit subordinate
            subpoena subscribe subsidise subsidize substitute subtract subvert succeed sue suffer suggest suit
            summon supervise supplant supplement supply support suppose suppress surge surpass surrender surround
            surveil survey survive suspect suspend sustain swallow swap sway swear sweep sweeten swell swerve swim
            swing switch symbolise sympathise sympathize synchronise synchronize table tackle take talk tamper tap
            target tax teach tear tease tell tempt tender terminate terrorise terrorize test testify thank thaw
            think threaten throttle thwart tie tighten tilt tip tolerate topple torch torpedo torture toss touch
            tour track trade trail train transfer transform transit translate transmit transport trap travel trawl
            treat trespass triple triumph trouble trust try turn tweak tweet twist unban unblock unburden uncover
            underbid undercut underestimate undergo undermine understand undertake undo unfollow unfreeze unify
            unionise unionize unite unlock unmask unplug unseat unveil update upgrade uphold uproot upset urge use
            usurp utilise utilize vacate vaccinate validate value vandalise vary veer vent verify veto victimise
            vilify vindicate violate visit vitiate voice void volunteer vote vouch vow wage wait waive wake walk
            wander want warn wash waste watch waver weaken wear weave weigh welcome whip whisper widen win wipe wire
            wiretap wish withdraw wither withhold withstand witness wonder woo work worry worsen wound wrangle wreck
            wrest wrestle write yell yield zone
            """.strip().split("\\s+"));

    /** Those of more than one syllable that double their last letter, and those of one whose form would mislead. */
    private static final Set<String> DOUBLING = Set.of("""
            abet acquit admit allot annul ban bar beg begin bet bid commit compel concur confer control cut dam debar
            defer demur deter dig dip drag drop embed emit equip excel expel fit flag forbid forget get grab hit impel
            incur
            jam kidnap let log man mar net occur offset omit opt outbid overbid patrol permit pin pit plan plot prefer
            program propel put quit ram rebel rebut recap recur refer regret remit repel reset rid rig rob rub run
            scan scrap set shed ship shop shun shut sit skip slap slip snub spin split spot spur stab stem step stir stop strip
            submit swap swim tap tip transfer transmit trap trim unban underbid undercut unplug upset wed whip win worship wrap zip
            """.strip().split("\\s+"));

    private static final Map<String, String> BY_PARTICIPLE = KNOWN.stream()
            .collect(Collectors.toMap(
                    Verbs::participle, Function.identity(), (one, other) -> one.compareTo(other) < 0 ? one : other));

    private Verbs() {}

    /** Whether a word is a verb for certain, with or without a prefix such as “re-”. */
    public static boolean known(String word) {
        return KNOWN.contains(word.replaceFirst("^(?:re|de|un|co|pre|counter|over|out|under|mis)-?(?=..)", ""))
                || KNOWN.contains(word);
    }

    /** "accepting" for "accept". */
    public static String participle(String verb) {
        if (verb.endsWith("ie")) {
            return verb.substring(0, verb.length() - 2) + "ying";
        }
        if (verb.endsWith("ic")) {
            return verb + "king";
        }
        boolean silentE = verb.endsWith("e")
                && !verb.endsWith("ee")
                && !verb.endsWith("oe")
                && !verb.endsWith("ye")
                && !verb.equals("be");
        if (silentE) {
            return verb.substring(0, verb.length() - 1) + "ing";
        }
        return DOUBLING.contains(verb.substring(verb.lastIndexOf('-') + 1))
                ? verb + verb.charAt(verb.length() - 1) + "ing"
                : verb + "ing";
    }

    /** The known verb that becomes a word: “buy” for “buying”, none for “king”. */
    public static Optional<String> ofParticiple(String word) {
        return Optional.ofNullable(BY_PARTICIPLE.get(word));
    }

    /** "accepts" for "accept". */
    public static String third(String verb) {
        return switch (verb) {
            case "be" -> "is";
            case "have" -> "has";
            default -> {
                boolean hissing = verb.matches(".*(?:s|x|z|ch|sh|[^aeiou]o)");
                boolean turning = verb.matches(".*[^aeiou]y");
                yield turning ? verb.substring(0, verb.length() - 1) + "ies" : verb + (hissing ? "es" : "s");
            }
        };
    }
}
