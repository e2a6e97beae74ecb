import { blankAnswers, readAnswers } from './read-answers.js';

const questions = [
  { key: 'citizenship', label: 'Citizenship' },
  { key: 'links', label: 'Work you may show', isLong: true, isOptional: true },
];

describe('Answers', () => {
  it('are read for the questions that were asked and nothing else', () => {
    const reading = readAnswers(questions, { 'answer-citizenship': ' Polish ', 'answer-links': 'a\r\nb', 'answer-state': 'approved', state: 'x' });
    expect(reading.isValid).toBe(true);
    expect(reading.values).toEqual({ citizenship: 'Polish', links: 'a\nb' });
  });

  it('keep what was typed when one is missing', () => {
    const reading = readAnswers(questions, { 'answer-links': 'example.net' });
    expect(reading.view()).toMatchObject({
      input: { 'answer-citizenship': '', 'answer-links': 'example.net' },
      errorOf: { 'answer-citizenship': 'Answer "Citizenship"' },
    });
  });

  it('refuse lists and objects', () => {
    expect(readAnswers(questions, { 'answer-citizenship': ['a', 'b'] }).isValid).toBe(false);
  });

  it('start with what was sent the last time', () => {
    expect(blankAnswers(questions, { citizenship: 'Polish' }).view().input).toEqual({ 'answer-citizenship': 'Polish', 'answer-links': '' });
  });
});
