import type { WizardProps } from '@cloudscape-design/components/wizard';

/** The wizard's buttons and announcements, in the console's words. */
export const WIZARD_STRINGS: WizardProps.I18nStrings = {
  stepNumberLabel: (step) => `Step ${step}`,
  collapsedStepsLabel: (step, count) => `Step ${step} of ${count}`,
  skipToButtonLabel: (target) => `Skip to ${target.title}`,
  navigationAriaLabel: 'Steps',
  cancelButton: 'Cancel',
  previousButton: 'Previous',
  nextButton: 'Next',
  submitButton: 'Create',
  optional: 'optional',
  submitButtonLoadingAnnouncement: 'Creating the task definition',
};
