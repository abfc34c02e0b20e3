"""The rules of clause-catalogue.md, section 8, each with its findings, or with the check that has it already."""

from __future__ import annotations

from typing import Final

from drafting.checks.rules.agreement import pounds_and_tonnes, said_twice, signed_before_effect
from drafting.checks.rules.dates import dates_within_life
from drafting.checks.rules.deliverables import deliverables_are_measured
from drafting.checks.rules.editions import codes_of_edition
from drafting.checks.rules.ladders import agreed_zone, ladders_in_order
from drafting.checks.rules.limits import limits_in_order
from drafting.checks.rules.market import floor_within_exports, letters_are_kept, output_is_sold_once
from drafting.checks.rules.notices import term_fits, urgent_talks_before_measure
from drafting.checks.rules.parts import exempt_for_a_time, phase_in_ends, start_meets_model_year
from drafting.checks.rules.phase_two import (
    joint_review_is_ahead,
    phase_two_opens_after,
    tax_is_still_there,
    tax_steps_fit,
)
from drafting.checks.rules.price import benchmark_is_whole, discount_fits_benchmark, discount_has_volume
from drafting.checks.rules.quota import (
    categories_divide_products,
    ceiling_beside_quota,
    measured_often_enough,
    rates_of_quota,
)
from drafting.checks.rules.rule import Rule
from drafting.checks.rules.snap_back import (
    restored_within_baseline,
    security_is_no_trigger,
    snap_back_ends_in_time,
    triggers_can_be_measured,
)
from drafting.checks.rules.standing import closed_after_its_needs, provinces_answered, status_said
from drafting.checks.rules.sums import quarters_make_the_year, totals_add_up
from drafting.checks.rules.words import currency_in_words, disclosure_by_law

RULES: Final = (
    Rule(1, "lower limit ≤ target ≤ upper limit", "error", ("limits-crossed",), limits_in_order),
    Rule(2, "quarters make up their year", "error", ("quarters-off-year",), quarters_make_the_year),
    Rule(3, "years make up the total, and the total fits the years", "error", ("total-off-years",), totals_add_up),
    Rule(4, "every date within the life of the text", "error", ("date-outside-life",), dates_within_life),
    Rule(5, "phase two opens after the effect", "error", ("phase-two-early",), phase_two_opens_after),
    Rule(6, "the joint review is still ahead", "error", ("joint-review-past",), joint_review_is_ahead),
    Rule(
        7,
        "the benchmark is whole",
        "error",
        ("benchmark-incomplete",),
        benchmark_is_whole,
        ("field-missing", "currency-unknown"),
    ),
    Rule(
        8,
        "the discount fits the benchmark",
        "error",
        ("discount-off-benchmark",),
        discount_fits_benchmark,
        ("param-currency", "limits-crossed"),
    ),
    Rule(
        9,
        "a promised price has a promised volume",
        "error",
        ("price-without-volume",),
        discount_has_volume,
        ("clause-needed", "position-needed", "param-out-of-range"),
    ),
    Rule(
        10,
        "covered parts are codes, and none is exempt in vain",
        "error",
        ("covered-part-exempt",),
        exempt_for_a_time,
        ("goods-digits", "goods-code", "goods-twice", "goods-not-in-edition"),
    ),
    Rule(
        11,
        "covered parts fall to what is disregarded",
        "error",
        ("phase-in-unfinished",),
        phase_in_ends,
        ("schedule-trend", "model-year-differs"),
    ),
    Rule(11, "covered parts begin with their model year", "warning", ("model-year-differs",), start_meets_model_year),
    Rule(
        12,
        "covered parts have certification, verification and the term",
        "error",
        elsewhere=("clause-needed", "term-undefined", "term-undeclared"),
    ),
    Rule(13, "no binding clause in a non-binding text", "error", elsewhere=("register-mismatch",)),
    Rule(
        14,
        "a non-binding text says its status",
        "error",
        ("status-missing",),
        status_said,
        ("status-polarity", "register-mismatch"),
    ),
    Rule(
        15,
        "words of the register",
        "error",
        elsewhere=("register-shall", "register-agree", "register-parties", "register-will", "modal-typed"),
    ),
    Rule(16, "one house style", "warning", elsewhere=("register-mixed-style",)),
    Rule(17, "metals are freed or under a quota, not both", "error", elsewhere=("clause-clash",)),
    Rule(
        18,
        "categories divide the quota's goods",
        "error",
        ("quota-categories",),
        categories_divide_products,
        ("rows-total",),
    ),
    Rule(
        19,
        "the rate beyond the quota is the higher one",
        "error",
        ("quota-rates",),
        rates_of_quota,
        ("param-out-of-range",),
    ),
    Rule(20, "security is no trigger", "error", ("security-bypassed",), security_is_no_trigger),
    Rule(
        21,
        "triggers can be measured and mended",
        "error",
        ("trigger-unmeasured", "trigger-grace-long"),
        triggers_can_be_measured,
        ("clause-absent",),
    ),
    Rule(22, "no duty above the one given up", "error", ("rate-above-baseline",), restored_within_baseline),
    Rule(23, "a snap-back ends with the text", "error", ("snap-back-too-long",), snap_back_ends_in_time),
    Rule(
        23,
        "deliverables are measured",
        "error",
        ("deliverable-unmeasured",),
        deliverables_are_measured,
        ("clause-absent",),
    ),
    Rule(24, "a ceiling between the rates of a quota", "warning", ("ceiling-off-quota",), ceiling_beside_quota),
    Rule(25, "no less than the letters of 2018 that are kept", "error", ("less-than-letters",), letters_are_kept),
    Rule(26, "urgent talks before a measure", "error", ("urgent-talks-late",), urgent_talks_before_measure),
    Rule(
        27,
        "refunds with a repeal, and the step before phase two",
        "error",
        ("refund-without-repeal", "tax-after-phase-two"),
        tax_steps_fit,
    ),
    Rule(28, "the tax is still there", "warning", ("tax-already-repealed",), tax_is_still_there),
    Rule(29, "output is promised once", "error", ("output-oversold",), output_is_sold_once),
    Rule(30, "a floor within recorded exports", "warning", ("floor-above-exports",), floor_within_exports),
    Rule(31, "pounds and tonnes of uranium", "error", ("uranium-conversion",), pounds_and_tonnes),
    Rule(32, "what is said twice agrees", "error", ("said-twice",), said_twice),
    Rule(
        33,
        "amounts name their currency",
        "error",
        ("currency-unstated",),
        currency_in_words,
        ("money-form", "param-currency", "currency-unknown"),
    ),
    Rule(
        34,
        "terms defined and used",
        "error",
        elsewhere=("clause-needed", "term-defined-twice", "term-undefined", "term-undeclared", "concordance-term"),
    ),
    Rule(
        35,
        "references resolve",
        "error",
        elsewhere=("ref-clause-unknown", "ref-missing", "ref-not-standing", "clause-absent", "concordance-reference"),
    ),
    Rule(
        36,
        "the two languages say the same",
        "error",
        elsewhere=(
            "concordance-number",
            "concordance-date",
            "concordance-money",
            "concordance-hs-code",
            "concordance-force",
            "concordance-party",
        ),
    ),
    Rule(37, "equally authentic, equally valid", "error", elsewhere=("register-equally-authentic",)),
    Rule(38, "the alternat", "error", elsewhere=("alternat-differs",)),
    Rule(39, "signed before it takes effect", "error", ("signed-after-effect",), signed_before_effect),
    Rule(40, "notices fit the term", "warning", ("notice-unfit",), term_fits),
    Rule(41, "disclosure required by law", "error", ("disclosure-barred",), disclosure_by_law),
    Rule(
        42,
        "provinces and States answered",
        "warning",
        ("provinces-unanswered",),
        provinces_answered,
        ("clause-needed",),
    ),
    Rule(
        43,
        "codes of the edition",
        "warning",
        ("goods-not-in-edition",),
        codes_of_edition,
        ("field-missing", "word-unknown"),
    ),
    Rule(44, "facts are fresh", "warning", elsewhere=("fact-stale", "fact-unknown", "fact-differs")),
    Rule(45, "nothing closed before what it needs", "error", ("closed-before-need",), closed_after_its_needs),
    Rule(46, "rungs in order", "error", ("ladder-order",), ladders_in_order, internal=True),
    Rule(47, "where the last rungs meet", "note", ("agreed-zone",), agreed_zone, internal=True),
    Rule(48, "figures often enough", "error", ("figures-too-rare",), measured_often_enough),
)
