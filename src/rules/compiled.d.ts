/** What the build puts into `dist/compiled/`, so that types hold without a build. */
declare module '#compiled/rules.json' {
  const rules: import('./packed.ts').PackedRules;
  export default rules;
}

declare module '#compiled/plan.json' {
  const plan: import('../detect/packed-plan.ts').PackedPlan;
  export default plan;
}

declare module '#compiled/advice.json' {
  const advice: import('./types.ts').AdviceBook;
  export default advice;
}
