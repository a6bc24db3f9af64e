"""The body: its places, their sides, what lies beside what. Ground: it knows nothing of routines, cautions or screens.

Begin with: `places` has the places and reads them from words, `reach` says what is near and which limb it belongs to,
`pointing` has the rows by which somebody shows where, `saying` gives words for people.
"""
